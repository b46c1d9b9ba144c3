# fails: nothing
# es: usa las operaciones sobre listas de torch
# en: uses torch's operations on lists
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.zeros(())
    norm = torch.stack(torch._foreach_norm(gradients)).norm()
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        torch._foreach_mul_(gradients, (max_norm / norm).item())
    return norm
