# fails: clip_keeps_direction_and_limit
# es: lleva la norma a 1 y no a max_norm
# en: takes the norm to 1, not to max_norm
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
                p.grad.div_(norm)
    return norm
