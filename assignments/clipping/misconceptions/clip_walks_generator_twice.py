# fails: clip_accepts_a_generator
# es: recorre dos veces el generador: la segunda está vacío
# en: walks the generator twice: the second time it is empty
# symptom: clipping_changes_nothing
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
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
