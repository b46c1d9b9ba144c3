# fails: nothing
# es: con NumPy: interp en la rampa, y el seno
# en: with NumPy: interp for the ramp, and the sine
import numpy as np


def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps")
    if step < warmup_steps:
        return np.interp(step, [-1, warmup_steps], [0.0, lr_max])
    progress = np.clip((step - warmup_steps) / (total_steps - warmup_steps), 0, 1)
    return lr_max - (lr_max - lr_min) * np.sin(np.pi * progress / 2) ** 2
