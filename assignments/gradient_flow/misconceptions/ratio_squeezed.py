# fails: ratio_at_every_step
# es: un registro de un solo paso pierde su eje
# en: a log of one step loses its axis
def gradient_ratio(norms):
    norms = norms.squeeze()
    return norms[..., 0] / norms[..., -1]
