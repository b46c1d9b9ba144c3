# fails: clip_keeps_direction_and_limit, clip_raises_if_asked
# es: trata una norma grande como si fuera infinita
# en: treats a large norm as if it were infinite
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not norm < 1e6:
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
