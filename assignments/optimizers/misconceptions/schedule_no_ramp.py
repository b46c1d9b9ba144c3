# fails: warmup_ramp
# es: sin rampa: lr_max desde el primer paso
# en: no ramp: lr_max from the first step
# symptom: diverges_at_the_start
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
