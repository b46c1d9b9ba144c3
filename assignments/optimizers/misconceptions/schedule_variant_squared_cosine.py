# fails: nothing
# es: con el cuadrado del coseno del ángulo mitad
# en: with the squared cosine of half the angle
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + (lr_max - lr_min) * math.cos(math.pi * progress / 2) ** 2
