# fails: nothing
# es: entrada por entrada, en un bucle de Python
# en: entry by entry, in a Python loop
def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    with torch.no_grad():
        for p, average, square in zip(parameters, averages, squares):
            if p.grad is None:
                continue
            w, m, v, gradient = p.view(-1), average.view(-1), square.view(-1), p.grad.reshape(-1)
            for j in range(w.numel()):
                g = float(gradient[j]) + weight_decay * float(w[j])
                m[j] += (1 - betas[0]) * (g - float(m[j]))
                v[j] += (1 - betas[1]) * (g * g - float(v[j]))
                m_hat = float(m[j]) / (1 - betas[0] ** step)
                v_hat = float(v[j]) / (1 - betas[1] ** step)
                w[j] -= lr * m_hat / (math.sqrt(v_hat) + eps)
