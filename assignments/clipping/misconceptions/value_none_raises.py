# fails: values_without_gradients
# es: no salta los parámetros sin gradiente
# en: does not skip parameters without a gradient
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        p.grad.clamp_(-clip_value, clip_value)
