# fails: ratio_at_every_step
# es: toma la primera fila y la última: pasos en vez de capas
# en: takes the first row and the last: steps in place of layers
def gradient_ratio(norms):
    return norms[0] / norms[-1]
