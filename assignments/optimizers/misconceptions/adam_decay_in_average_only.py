# fails: adam_weight_decay
# es: weight_decay entra en la media del gradiente y no en la de su cuadrado
# en: weight_decay enters the average of the gradient and not that of its square
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            g = p.grad + weight_decay * p
            m.mul_(beta1).add_((1 - beta1) * g)
            v.mul_(beta2).add_((1 - beta2) * p.grad**2)
            m_hat = m / (1 - beta1**step)
            v_hat = v / (1 - beta2**step)
            p.sub_(lr * m_hat / (v_hat.sqrt() + eps))
