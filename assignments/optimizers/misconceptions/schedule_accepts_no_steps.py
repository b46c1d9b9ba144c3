# fails: schedule_refuses_bad_lengths
# es: sin calentamiento no mira la longitud total
# en: without warm-up does not look at the total length
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if warmup_steps < 0 or (warmup_steps > 0 and warmup_steps >= total_steps):
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / max(1, total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
