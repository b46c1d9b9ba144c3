# fails: clip_raises_if_asked
# es: con error_if_nonfinite solo vigila: no recorta nunca
# en: with error_if_nonfinite it only watches: it never clips
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if error_if_nonfinite:
        if not torch.isfinite(norm):
            raise RuntimeError("non-finite norm")
        return norm
    if not torch.isfinite(norm):
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
