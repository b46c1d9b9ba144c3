# fails: warmup_ramp, cosine_descent
# es: divide con //: las fracciones se quedan en 0
# en: divides with //: fractions become 0
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * ((step + 1) // (warmup_steps + 1))
    progress = min(1.0, (step - warmup_steps) // (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
