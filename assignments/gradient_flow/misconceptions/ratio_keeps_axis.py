# fails: ratio_of_one_moment, ratio_at_every_step
# es: conserva el eje de las capas
# en: keeps the axis of layers
def gradient_ratio(norms):
    return norms[..., :1] / norms[..., -1:]
