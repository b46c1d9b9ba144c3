# fails: nothing
# es: la rampa incluye el paso W, y el final va aparte
# en: the ramp includes step W, and the end goes apart
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if warmup_steps not in range(total_steps):
        raise ValueError("warmup_steps")
    if step <= warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    if step >= total_steps:
        return lr_min
    angle = math.pi * (step - warmup_steps) / (total_steps - warmup_steps)
    return (lr_max + lr_min) / 2 + (lr_max - lr_min) / 2 * math.cos(angle)
