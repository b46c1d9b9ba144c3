# fails: values_within_the_limit, values_of_nan_and_inf, values_without_gradients
# es: deja p.grad como estaba: el recorte se pierde, o no se hace
# en: leaves p.grad as it was: what is clipped gets lost, or nothing is clipped
def clip_by_value_(parameters, clip_value):
    pass
