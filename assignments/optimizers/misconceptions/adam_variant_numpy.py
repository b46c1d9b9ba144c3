# fails: nothing
# es: con NumPy, sobre la misma memoria
# en: with NumPy, on the same memory
import numpy as np


def adam_step(parameters, averages, squares, step, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0):
    for p, average, square in zip(parameters, averages, squares):
        if p.grad is None:
            continue
        w, m, v = p.detach().numpy(), average.numpy(), square.numpy()
        g = p.grad.numpy() + weight_decay * w
        m[...] = betas[0] * m + (1 - betas[0]) * g
        v[...] = betas[1] * v + (1 - betas[1]) * np.square(g)
        w -= lr * (m / (1 - betas[0] ** step)) / (np.sqrt(v / (1 - betas[1] ** step)) + eps)
