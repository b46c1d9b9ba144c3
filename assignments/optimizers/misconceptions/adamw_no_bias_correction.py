# fails: adamw_trajectory
# es: no corrige el sesgo de las medias
# en: does not correct the bias of the averages
# symptom: first_steps_too_large
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            g = p.grad
            p.mul_(1 - lr * weight_decay)
            m.mul_(beta1).add_((1 - beta1) * g)
            v.mul_(beta2).add_((1 - beta2) * g**2)
            m_hat = m
            v_hat = v
            p.sub_(lr * m_hat / (v_hat.sqrt() + eps))
