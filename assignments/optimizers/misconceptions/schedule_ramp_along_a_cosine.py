# fails: warmup_ramp
# es: la rampa sube en coseno en vez de en línea recta
# en: the ramp rises along a cosine instead of a straight line
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return 0.5 * lr_max * (1 - math.cos(math.pi * (step + 1) / (warmup_steps + 1)))
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
