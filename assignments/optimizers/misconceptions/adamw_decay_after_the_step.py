# fails: adamw_trajectory
# es: encoge los pesos después del paso de Adam
# en: shrinks the weights after Adam's step
# hint es: decae el peso de antes del paso: después, encogerías también el paso recién dado
# hint en: the weight from before the step decays: afterwards you would shrink the step just taken as well
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            g = p.grad
            m.mul_(beta1).add_((1 - beta1) * g)
            v.mul_(beta2).add_((1 - beta2) * g**2)
            m_hat = m / (1 - beta1**step)
            v_hat = v / (1 - beta2**step)
            p.sub_(lr * m_hat / (v_hat.sqrt() + eps))
            p.mul_(1 - lr * weight_decay)
