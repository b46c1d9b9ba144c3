# fails: values_within_the_limit, values_of_nan_and_inf
# es: pone a cero lo que supera el límite
# en: sets to zero what is beyond the limit
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            p.grad[p.grad.abs() > clip_value] = 0.0
