# fails: schedule_refuses_bad_lengths
# es: corrige las longitudes imposibles en silencio
# en: mends impossible lengths in silence
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    warmup_steps = max(0, min(warmup_steps, total_steps - 1))
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
