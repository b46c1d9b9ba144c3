# fails: nothing
# es: trabaja con números de Python y math
# en: works with Python numbers and math
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    import math

    norm = float(global_norm(parameters))
    if math.isnan(norm) or math.isinf(norm):
        if error_if_nonfinite:
            raise RuntimeError(f"norm is {norm}")
        return norm
    for p in parameters:
        if p.grad is not None and norm > max_norm:
            p.grad /= norm / max_norm
    return norm
