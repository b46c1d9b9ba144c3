# fails: nothing
# es: guarda la norma en float32
# en: keeps the norm in float32
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    gradients = [p.grad for p in parameters if p.grad is not None]
    norm = torch.tensor(sum(g.square().sum().item() for g in gradients) ** 0.5)
    if not norm.isfinite():
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
    elif norm > max_norm:
        for g in gradients:
            g *= max_norm / norm
    return norm
