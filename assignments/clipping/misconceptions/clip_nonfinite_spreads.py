# fails: clip_reports_nan_and_inf
# es: multiplica todo por un factor nan o cero
# en: multiplies everything by a factor of nan or zero
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if error_if_nonfinite and not torch.isfinite(norm):
        raise RuntimeError("non-finite norm")
    factor = torch.clamp(max_norm / (norm + 1e-6), max=1.0)
    for p in parameters:
        if p.grad is not None:
            p.grad.mul_(factor)
    return norm
