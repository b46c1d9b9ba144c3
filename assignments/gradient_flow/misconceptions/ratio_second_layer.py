# fails: ratio_of_one_moment, ratio_at_every_step
# es: cuenta las capas desde 1
# en: counts layers from 1
def gradient_ratio(norms):
    return norms[..., 1] / norms[..., -1]
