# fails: nothing
# es: usa .data y cambia los tensores de las listas
# en: uses .data and replaces the tensors in the lists
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    for i, p in enumerate(parameters):
        if p.grad is not None:
            g = p.grad.data.clone()
            if weight_decay != 0:
                g += weight_decay * p.data
            averages[i] = betas[0] * averages[i] + (1 - betas[0]) * g
            squares[i] = betas[1] * squares[i] + (1 - betas[1]) * g * g
            m_hat = averages[i] / (1 - betas[0] ** step)
            v_hat = squares[i] / (1 - betas[1] ** step)
            p.data = p.data - lr * m_hat / (torch.sqrt(v_hat) + eps)
