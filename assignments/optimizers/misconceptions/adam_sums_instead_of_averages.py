# fails: adam_averages, adam_trajectory, adam_weight_decay
# es: suma los gradientes nuevos sin el factor 1 - beta
# en: adds new gradients without the factor 1 - beta
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            g = p.grad + weight_decay * p
            m.mul_(beta1).add_(g)
            v.mul_(beta2).add_(g**2)
            m_hat = m / (1 - beta1**step)
            v_hat = v / (1 - beta2**step)
            p.sub_(lr * m_hat / (v_hat.sqrt() + eps))
