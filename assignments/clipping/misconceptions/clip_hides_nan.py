# fails: clip_reports_nan_and_inf, clip_raises_if_asked
# es: pone a cero los nan e inf y sigue
# en: sets nan and inf to zero and goes on
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    for p in parameters:
        if p.grad is not None:
            p.grad.nan_to_num_(0.0, 0.0, 0.0)
    norm = global_norm(parameters)
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
