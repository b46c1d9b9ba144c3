# fails: cosine_descent, schedule_joint_and_end
# es: cuenta el avance del coseno desde el paso 0, sin descontar el calentamiento
# en: counts the cosine's progress from step 0, without taking off the warm-up
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, step / total_steps)
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * progress))
