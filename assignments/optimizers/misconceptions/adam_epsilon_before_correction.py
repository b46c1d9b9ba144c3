# fails: adam_trajectory
# es: suma eps a la raíz de la media sin corregir
# en: adds eps to the root of the uncorrected average
# hint es: esta forma sale en el artículo como atajo, con otro eps: aquí eps se suma a la raíz de v ya corregida
# hint en: this form stands in the paper as a short cut, with another eps: here eps is added to the root of the corrected v
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    beta1, beta2 = betas
    with torch.no_grad():
        for p, m, v in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            g = p.grad + weight_decay * p
            m.mul_(beta1).add_((1 - beta1) * g)
            v.mul_(beta2).add_((1 - beta2) * g**2)
            m_hat = m / (1 - beta1**step)
            p.sub_(lr * (1 - beta2**step) ** 0.5 * m_hat / (v.sqrt() + eps))
