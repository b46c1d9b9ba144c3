# fails: clip_raises_if_asked
# es: lanza el error después de tocar los gradientes
# en: raises the error after touching the gradients
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm) and not error_if_nonfinite:
        return norm
    factor = torch.clamp(max_norm / (norm + 1e-6), max=1.0)
    for p in parameters:
        if p.grad is not None:
            p.grad.mul_(factor)
    if error_if_nonfinite and not torch.isfinite(norm):
        raise RuntimeError("non-finite norm")
    return norm
