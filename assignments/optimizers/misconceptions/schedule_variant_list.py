# fails: nothing
# es: hace la lista de todas las tasas y elige una
# en: makes the list of all rates and picks one
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if warmup_steps < 0 or warmup_steps >= total_steps:
        raise ValueError("0 <= warmup_steps < total_steps")
    ramp = [lr_max * k / (warmup_steps + 1) for k in range(1, warmup_steps + 1)]
    length = total_steps - warmup_steps
    cosine = [lr_min + (lr_max - lr_min) * (1 + math.cos(math.pi * k / length)) / 2 for k in range(length + 1)]
    return (ramp + cosine)[min(step, total_steps)]
