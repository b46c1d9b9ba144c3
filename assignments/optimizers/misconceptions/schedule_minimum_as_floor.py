# fails: cosine_descent
# es: baja hacia 0 y corta en lr_min en vez de llegar a él con el coseno
# en: goes down towards 0 and cuts off at lr_min instead of reaching it with the cosine
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return max(lr_min, 0.5 * lr_max * (1 + math.cos(math.pi * progress)))
