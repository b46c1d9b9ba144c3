# fails: clip_raises_if_asked
# es: con error_if_nonfinite recorta cada tensor con su propia norma
# en: with error_if_nonfinite it clips each tensor by its own norm
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if error_if_nonfinite:
        for p in parameters:
            if p.grad is not None and p.grad.norm() > max_norm:
                p.grad.mul_(max_norm / p.grad.norm())
    elif norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
