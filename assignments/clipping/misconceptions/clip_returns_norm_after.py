# fails: clip_returns_the_norm_before
# es: devuelve lo que vale la norma después de recortar
# en: returns what the norm is after clipping
# symptom: norm_is_always_the_limit
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return global_norm(parameters)
