# fails: nothing
# es: con NumPy
# en: with NumPy
def saturated_fraction(z, derivative, threshold=0.01):
    import numpy as np

    slopes = np.abs(derivative(z).detach().numpy())
    return torch.tensor(np.mean(slopes < threshold))
