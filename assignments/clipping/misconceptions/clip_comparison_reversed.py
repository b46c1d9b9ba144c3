# fails: clip_keeps_direction_and_limit, clip_leaves_small_gradients, clip_without_gradients, clip_accepts_a_generator
# es: compara al revés: agranda lo pequeño y deja lo grande
# en: compares the wrong way round: enlarges the small and leaves the large
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if 0 < norm < max_norm:
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(max_norm / norm)
    return norm
