# fails: nothing
# es: con NumPy, sobre la misma memoria
# en: with NumPy, on the same memory
def adamw_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.01):
    for p, average, square in zip(parameters, averages, squares):
        if p.grad is None:
            continue
        w, m, v, g = p.detach().numpy(), average.numpy(), square.numpy(), p.grad.numpy()
        w *= 1 - lr * weight_decay
        m += (1 - betas[0]) * (g - m)
        v += (1 - betas[1]) * (g * g - v)
        w -= lr * m / (1 - betas[0] ** step) / ((v / (1 - betas[1] ** step)) ** 0.5 + eps)
