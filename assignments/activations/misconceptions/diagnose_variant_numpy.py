# fails: nothing
# es: con NumPy
# en: with NumPy
def diagnose_units(pre_activations, activation, derivative):
    import numpy as np

    outputs = [activation(z).numpy() for z in pre_activations]
    slopes = [derivative(z).numpy() for z in pre_activations]
    if any(np.mean(np.all(array == 0, axis=0)) >= 0.5 for array in outputs):
        return "dying"
    if any(np.mean(np.abs(array) < 0.01) > 0.9 for array in slopes):
        return "saturated"
    return "healthy"
