# fails: nothing
# es: transpone para tener las capas delante
# en: transposes to have layers first
def gradient_ratio(norms):
    return norms.T[0] / norms.T[-1] if norms.ndim == 2 else norms[0] / norms[-1]
