# fails: ratio_at_every_step
# es: solo el último paso
# en: the last step only
def gradient_ratio(norms):
    norms = norms.reshape(-1, norms.shape[-1])
    return norms[-1, 0] / norms[-1, -1]
