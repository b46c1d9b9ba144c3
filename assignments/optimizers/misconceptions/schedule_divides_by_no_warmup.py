# fails: schedule_without_warmup, schedule_refuses_bad_lengths
# es: divide entre warmup_steps aunque sea 0
# en: divides by warmup_steps though it be 0
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    start = lr_max / (warmup_steps + 1)
    ramp = start + (lr_max - start) * step / warmup_steps
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return ramp if step < warmup_steps else lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
