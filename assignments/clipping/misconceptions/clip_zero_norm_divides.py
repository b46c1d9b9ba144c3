# fails: clip_leaves_small_gradients, clip_without_gradients
# es: divide por la norma también cuando es cero
# en: divides by the norm even where it is zero
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    factor = min(1.0, max_norm / norm.item())
    for p in parameters:
        if p.grad is not None:
            p.grad.mul_(factor)
    return norm
