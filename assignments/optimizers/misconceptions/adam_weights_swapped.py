# fails: adam_averages, adam_trajectory, adam_weight_decay
# es: da al gradiente nuevo el peso beta y a la media el peso 1 - beta
# en: gives the new gradient the weight beta and the average the weight 1 - beta
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            g = p.grad + weight_decay * p
            m.mul_(1 - beta1).add_(beta1 * g)
            v.mul_(1 - beta2).add_(beta2 * g**2)
            m_hat = m / (1 - beta1**step)
            v_hat = v / (1 - beta2**step)
            p.sub_(lr * m_hat / (v_hat.sqrt() + eps))
