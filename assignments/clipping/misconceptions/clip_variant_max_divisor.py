# fails: nothing
# es: divide por max(1, norma / límite)
# en: divides by max(1, norm / limit)
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    divisor = max(1.0, float(norm) / max_norm)
    with torch.no_grad():
        for p in parameters:
            if p.grad is not None:
                p.grad.div_(divisor)
    return norm
