# fails: clip_leaves_small_gradients
# es: reescala siempre, con un épsilon contra la división por cero
# en: always rescales, with an epsilon against division by zero
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    for p in parameters:
        if p.grad is not None:
            p.grad.mul_(max_norm / (norm + 1e-6))
    return norm
