# fails: nothing
# es: con NumPy
# en: with NumPy
def elu_derivative(x, alpha=1.0):
    import numpy as np

    array = x.numpy()
    left = alpha * np.exp(np.minimum(array, 0))
    return torch.as_tensor(np.where(array > 0, 1, left), dtype=x.dtype)
