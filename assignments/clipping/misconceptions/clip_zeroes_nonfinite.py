# fails: clip_reports_nan_and_inf
# es: pone todos los gradientes a cero si la norma no es finita
# en: sets all gradients to zero where the norm is not finite
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        for p in parameters:
            p.grad = torch.zeros_like(p)
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
