# fails: values_within_the_limit, values_of_nan_and_inf, values_without_gradients
# es: devuelve copias y no cambia los gradientes
# en: returns copies and leaves the gradients as they were
def clip_by_value_(parameters, clip_value):
    return [p.grad.clamp(-clip_value, clip_value) for p in parameters if p.grad is not None]
