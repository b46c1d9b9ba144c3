# fails: values_within_the_limit, values_of_nan_and_inf
# es: escala el tensor entero por su mayor entrada
# en: scales the whole tensor by its largest entry
def clip_by_value_(parameters, clip_value):
    for p in parameters:
        if p.grad is not None:
            largest = p.grad.abs().max()
            if largest > clip_value:
                p.grad *= clip_value / largest
