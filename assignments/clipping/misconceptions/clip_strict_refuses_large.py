# fails: clip_raises_if_asked
# es: con error_if_nonfinite toma por infinita una norma grande
# en: with error_if_nonfinite it takes a large norm for an infinite one
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if error_if_nonfinite and not norm < 1e6:
        raise RuntimeError("non-finite norm")
    if not torch.isfinite(norm):
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
