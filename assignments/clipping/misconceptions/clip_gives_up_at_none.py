# fails: clip_without_gradients
# es: si falta un gradiente no recorta ninguno
# en: clips nothing where one gradient is missing
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    if any(p.grad is None for p in parameters):
        return torch.tensor(0.0)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
