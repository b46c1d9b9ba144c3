# fails: ratio_of_one_moment, ratio_at_every_step
# es: devuelve el logaritmo del cociente
# en: returns the logarithm of the ratio
def gradient_ratio(norms):
    return torch.log10(norms[..., 0] / norms[..., -1])
