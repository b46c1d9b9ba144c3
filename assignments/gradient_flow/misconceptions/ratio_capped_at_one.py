# fails: ratio_of_one_moment, ratio_at_every_step
# es: recorta el cociente en 1
# en: caps the ratio at 1
def gradient_ratio(norms):
    return (norms[..., 0] / norms[..., -1]).clamp(max=1.0)
