# fails: nothing
# es: usa máscaras
# en: uses masks
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        g = p.grad
        if g is None:
            continue
        g[g > clip_value] = clip_value
        g[g < -clip_value] = -clip_value
