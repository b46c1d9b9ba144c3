# fails: values_without_gradients
# es: recorre dos veces el generador: la segunda vez está vacío
# en: walks the generator twice: the second time it is empty
def clip_by_value_(parameters, clip_value):
    if not any(p.grad is not None for p in parameters):
        return
    for p in parameters:
        if p.grad is not None:
            p.grad.clamp_(-clip_value, clip_value)
