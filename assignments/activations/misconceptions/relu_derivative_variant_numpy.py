# fails: nothing
# es: con NumPy
# en: with NumPy
def relu_derivative(x):
    import numpy as np

    array = x.detach().cpu().numpy()
    return torch.as_tensor(np.where(array > 0, 1.0, 0.0), dtype=x.dtype)
