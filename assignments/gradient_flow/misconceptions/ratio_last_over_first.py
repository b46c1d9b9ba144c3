# fails: ratio_of_one_moment, ratio_at_every_step
# es: la última entre la primera
# en: the last over the first
# hint es: dale la vuelta al cociente: la primera capa, arriba
# hint en: turn the quotient over: the first layer goes on top
def gradient_ratio(norms):
    return norms[..., -1] / norms[..., 0]
