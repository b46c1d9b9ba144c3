# fails: clip_keeps_direction_and_limit
# es: divide por la suma de las normas
# en: divides by the sum of the norms
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    total = sum(p.grad.norm() for p in parameters if p.grad is not None)
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / total)
    return norm
