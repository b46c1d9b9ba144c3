# fails: nothing
# es: sin calentamiento llama a una función aparte, solo con el coseno
# en: without warm-up calls a function of its own, of the cosine alone
def warmup_cosine(step, warmup_steps, total_steps, lr_max, lr_min=0.0):
    def cosine(done, length):
        return lr_min + (lr_max - lr_min) * math.cos(math.pi / 2 * min(done / length, 1)) ** 2

    if total_steps <= 0 or not 0 <= warmup_steps <= total_steps - 1:
        raise ValueError("warmup_steps")
    if warmup_steps == 0:
        return cosine(step, total_steps)
    if step < warmup_steps:
        return (step + 1) / (warmup_steps + 1) * lr_max
    return cosine(step - warmup_steps, total_steps - warmup_steps)
