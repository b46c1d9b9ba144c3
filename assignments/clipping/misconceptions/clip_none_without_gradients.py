# fails: clip_without_gradients
# es: devuelve None si no hay gradientes
# en: returns None where there are no gradients
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = [p for p in parameters if p.grad is not None]
    if not parameters:
        return None
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        for p in parameters:
            p.grad.mul_(max_norm / norm)
    return norm
