# fails: clip_keeps_direction_and_limit
# es: recalcula la norma global tras escalar cada tensor
# en: computes the global norm again after scaling each tensor
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    for p in parameters:
        if p.grad is not None:
            now = global_norm(parameters)
            if now > max_norm:
                p.grad.mul_(max_norm / now)
    return norm
