# fails: clip_reports_nan_and_inf
# es: lanza el error aunque no se pida
# en: raises the error unasked
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        raise RuntimeError("non-finite norm")
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
