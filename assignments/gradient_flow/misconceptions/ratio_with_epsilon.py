# fails: ratio_of_one_moment, ratio_at_every_step
# es: suma 1e-12 al divisor
# en: adds 1e-12 to the divisor
def gradient_ratio(norms):
    return norms[..., 0] / (norms[..., -1] + 1e-12)
