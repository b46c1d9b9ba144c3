# fails: clip_keeps_direction_and_limit
# es: limita cada entrada a max_norm
# en: limits each entry to max_norm
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    for p in parameters:
        if p.grad is not None:
            p.grad.clamp_(-max_norm, max_norm)
    return norm
