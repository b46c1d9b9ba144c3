# fails: schedule_after_the_end
# es: después de total_steps empieza otra vez
# en: after total_steps it starts anew
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    if step > total_steps:
        return warmup_cosine(step - total_steps, warmup_steps, total_steps, lr_max, lr_min)
    progress = (step - warmup_steps) / (total_steps - warmup_steps)
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
