# fails: nothing
# es: con NumPy
# en: with NumPy
def dead_fraction(outputs):
    import numpy as np

    array = outputs.detach().numpy()
    return torch.tensor(np.mean(~array.any(axis=0)))
