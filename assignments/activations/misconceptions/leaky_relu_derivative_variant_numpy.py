# fails: nothing
# es: con NumPy
# en: with NumPy
def leaky_relu_derivative(x, negative_slope=0.01):
    import numpy as np

    array = x.numpy()
    slopes = np.full(array.shape, negative_slope, dtype=array.dtype)
    slopes[array > 0] = 1
    return torch.from_numpy(slopes)
