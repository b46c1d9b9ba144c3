# fails: ratio_at_every_step
# es: promedia los pasos antes de dividir
# en: averages the steps before dividing
def gradient_ratio(norms):
    norms = norms.reshape(-1, norms.shape[-1]).mean(0)
    return norms[0] / norms[-1]
