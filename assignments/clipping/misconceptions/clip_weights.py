# fails: clip_keeps_direction_and_limit, clip_without_gradients, clip_accepts_a_generator, clip_leaves_small_gradients
# es: escala los pesos en lugar de los gradientes
# en: scales the weights, not the gradients
def clip_by_global_norm_(parameters, max_norm, error_if_nonfinite=False):
    parameters = list(parameters)
    norm = global_norm(parameters)
    if not torch.isfinite(norm):
        if error_if_nonfinite:
            raise RuntimeError("non-finite norm")
        return norm
    if norm > max_norm:
        with torch.no_grad():
            for p in parameters:
                if p.grad is not None:
                    p.mul_(max_norm / norm)
    return norm
