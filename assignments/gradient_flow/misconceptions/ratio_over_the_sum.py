# fails: ratio_of_one_moment, ratio_at_every_step
# es: divide entre la suma de todas las capas
# en: divides by the sum of all layers
def gradient_ratio(norms):
    return norms[..., 0] / norms.sum(-1)
