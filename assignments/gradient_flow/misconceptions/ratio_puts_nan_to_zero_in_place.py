# fails: ratio_at_every_step
# es: cambia los nan del registro por ceros
# en: turns the log's nan into zeros
def gradient_ratio(norms):
    nan = norms.isnan()
    norms[nan] = 0.0
    ratio = norms[..., 0] / norms[..., -1]
    return ratio
