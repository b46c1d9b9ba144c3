# fails: clip_keeps_direction_and_limit
# es: recorta cada tensor con su propia norma
# en: clips each tensor by its own norm
# hint es: usa una sola norma, la de todos los gradientes juntos, y un solo factor para todos
# hint en: use one norm, that of all gradients together, and one factor for all
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    for p in parameters:
        if p.grad is not None and p.grad.norm() > max_norm:
            p.grad.mul_(max_norm / p.grad.norm())
    return norm
