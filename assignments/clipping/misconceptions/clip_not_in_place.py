# fails: clip_keeps_direction_and_limit, clip_without_gradients, clip_accepts_a_generator, clip_leaves_small_gradients
# es: deja p.grad como estaba: el recorte se pierde, o no se hace
# en: leaves p.grad as it was: what is clipped gets lost, or nothing is clipped
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        for p in parameters:
            if p.grad is not None:
                gradient = p.grad * (max_norm / norm)
    return norm
