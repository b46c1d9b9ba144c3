# fails: schedule_refuses_bad_lengths
# es: usa assert, que lanza AssertionError en vez de ValueError
# en: uses assert, which raises AssertionError instead of ValueError
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    assert 0 <= warmup_steps < total_steps
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
