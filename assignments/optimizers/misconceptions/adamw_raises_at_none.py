# fails: adamw_without_gradients
# es: no salta los parámetros sin gradiente
# en: does not skip parameters without a gradient
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            g = p.grad
            p.mul_(1 - lr * weight_decay)
            m.mul_(beta1).add_((1 - beta1) * g)
            v.mul_(beta2).add_((1 - beta2) * g**2)
            m_hat = m / (1 - beta1**step)
            v_hat = v / (1 - beta2**step)
            p.sub_(lr * m_hat / (v_hat.sqrt() + eps))
