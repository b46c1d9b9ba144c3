# fails: nothing
# es: asigna a p.grad un tensor nuevo
# en: assigns a new tensor to p.grad
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm <= max_norm:
        return norm
    for p in parameters:
        if p.grad is not None:
            p.grad = p.grad * max_norm / norm
    return norm
