# fails: nothing
# es: la rampa y el coseno como fracciones de la altura, con un error propio
# en: ramp and cosine as fractions of the height, with an error of its own
class BadLengths(ValueError):
    pass


def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if warmup_steps < 0:
        raise BadLengths("negative")
    if not warmup_steps < total_steps:
        raise BadLengths("no cosine left")
    if step < warmup_steps:
        fraction = (1 + step) / (1 + warmup_steps)
        return fraction * lr_max
    left = max(total_steps - step, 0) / (total_steps - warmup_steps)
    height = (1 - math.cos(math.pi * left)) / 2
    return height * lr_max + (1 - height) * lr_min
