# fails: cosine_descent, schedule_joint_and_end, schedule_after_the_end
# es: da el ángulo del coseno en grados
# en: gives the angle of the cosine in degrees
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not 0 <= warmup_steps < total_steps:
        raise ValueError("warmup_steps must be in [0, total_steps)")
    if step < warmup_steps:
        return lr_max * (step + 1) / (warmup_steps + 1)
    progress = min(1.0, (step - warmup_steps) / (total_steps - warmup_steps))
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(180 * progress))
