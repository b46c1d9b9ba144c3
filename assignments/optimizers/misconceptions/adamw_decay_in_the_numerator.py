# fails: adamw_decays_apart, adamw_trajectory
# es: suma el decaimiento a la media corregida: también se divide entre la raíz
# en: adds the decay to the corrected average: it is divided by the root as well
# symptom: decay_is_uneven
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
            p.sub_(lr * (m_hat + weight_decay * p) / (v_hat.sqrt() + eps))
