# fails: clip_raises_if_asked
# es: con error_if_nonfinite lanza el error por encima de max_norm
# en: with error_if_nonfinite it raises the error above max_norm
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if error_if_nonfinite and not norm <= max_norm:
        raise RuntimeError("the norm is too large")
    if not torch.isfinite(norm):
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
