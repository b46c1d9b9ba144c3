# fails: ratio_of_one_moment, ratio_at_every_step
# es: resta en lugar de dividir
# en: subtracts in place of dividing
def gradient_ratio(norms):
    return norms[..., 0] - norms[..., -1]
