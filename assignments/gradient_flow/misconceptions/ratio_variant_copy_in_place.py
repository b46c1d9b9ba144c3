# fails: nothing
# es: divide en su sitio, en una copia
# en: divides in place, in a copy
def gradient_ratio(norms):
    ratio = norms[..., 0].clone()
    ratio /= norms[..., -1]
    return ratio
