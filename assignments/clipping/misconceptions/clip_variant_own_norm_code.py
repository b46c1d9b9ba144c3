# fails: nothing
# es: calcula la norma sin llamar a global_norm
# en: computes the norm without calling global_norm
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    norm = torch.cat([g.flatten() for g in gradients]).norm()
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        for g in gradients:
            g *= max_norm / norm
    return norm
