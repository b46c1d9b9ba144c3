# fails: schedule_refuses_bad_lengths
# es: devuelve 0 con longitudes imposibles en vez de lanzar un error
# en: returns 0 for impossible lengths instead of raising an error
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        return 0.0
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
