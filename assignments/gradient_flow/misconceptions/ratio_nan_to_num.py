# fails: ratio_at_every_step
# es: cambia nan por cero en el resultado
# en: turns nan into zero in the result
def gradient_ratio(norms):
    return torch.nan_to_num(norms[..., 0] / norms[..., -1])
