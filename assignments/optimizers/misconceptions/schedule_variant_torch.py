# fails: nothing
# es: con tensores: devuelve uno de forma ()
# en: with tensors: returns one of shape ()
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    if not (warmup_steps >= 0 and total_steps > warmup_steps):
        raise ValueError(f"bad lengths {warmup_steps}, {total_steps}")
    step = torch.tensor(float(step), dtype=torch.float64)
    ramp = lr_max * (step + 1) / (warmup_steps + 1)
    progress = ((step - warmup_steps) / (total_steps - warmup_steps)).clamp(0, 1)
    cosine = lr_min + 0.5 * (lr_max - lr_min) * (1 + torch.cos(torch.pi * progress))
    return torch.where(step < warmup_steps, ramp, cosine)
