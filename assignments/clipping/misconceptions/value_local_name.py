# fails: values_within_the_limit, values_of_nan_and_inf, values_without_gradients
# es: asigna el recorte a una variable local
# en: assigns the clipped gradient to a local name
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            gradient = p.grad
            gradient = gradient.clamp(-clip_value, clip_value)
