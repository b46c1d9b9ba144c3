# fails: ratio_at_every_step
# es: divide la primera columna en su sitio
# en: divides the first column in place
def gradient_ratio(norms):
    first = norms[..., 0]
    first /= norms[..., -1]
    return first
