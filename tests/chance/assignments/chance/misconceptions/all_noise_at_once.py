# fails: nothing
# es: sortea todo el ruido de una vez
# en: draws all the noise at once
def descend(start, lr, steps, *, generator):
    noise = 0.1 * torch.randn(steps, *start.shape, generator=generator, dtype=start.dtype)
    x = start
    for each in noise:
        x = x - lr * (x + each)
    return x
