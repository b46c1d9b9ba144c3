# fails: cosine_descent
# es: recorre un cuarto de periodo: cos(pi/2 · avance), sin el 1 + cos
# en: runs through a quarter of the period: cos(pi/2 · progress), without the 1 + cos
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + (lr_max - lr_min) * math.cos(math.pi / 2 * progress)
