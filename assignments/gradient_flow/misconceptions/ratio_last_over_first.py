# fails: ratio_of_one_moment, ratio_at_every_step
# es: la última entre la primera
# en: the last over the first
def gradient_ratio(norms):
    return norms[..., -1] / norms[..., 0]
