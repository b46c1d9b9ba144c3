# fails: nothing
# es: con NumPy y de vuelta a torch
# en: with NumPy and back to torch
def sigmoid_derivative(x):
    import numpy as np

    values = x.numpy()
    e = np.exp(-np.abs(values))
    return torch.as_tensor(e / (1 + e) ** 2, dtype=x.dtype)
