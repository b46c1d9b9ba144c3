# fails: ratio_at_every_step
# es: deja fuera los pasos con nan
# en: leaves out the steps with nan
def gradient_ratio(norms):
    ratio = norms[..., 0] / norms[..., -1]
    return ratio[ratio.isfinite()] if ratio.ndim else ratio
