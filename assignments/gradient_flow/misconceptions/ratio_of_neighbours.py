# fails: ratio_of_one_moment, ratio_at_every_step
# es: primera capa entre la segunda
# en: the first layer over the second
def gradient_ratio(norms):
    return norms[..., 0] / norms[..., 1]
