# fails: nothing
# es: un caso para cada número de ejes
# en: one branch for each number of axes
def gradient_ratio(norms):
    if norms.ndim == 1:
        return norms[0] / norms[-1]
    return norms[:, 0] / norms[:, -1]
