# fails: keeps_shape, arrives
# es: sube en lugar de bajar
# en: goes up in place of down
def descend(start, lr, steps, *, generator):
    x = start.clone()
    for _ in range(steps):
        x += 3 * lr * (x + 0.1 * torch.randn(x.shape, generator=generator, dtype=x.dtype))
    return x
