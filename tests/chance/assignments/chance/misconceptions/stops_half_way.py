# fails: arrives
# es: da la mitad de los pasos
# en: takes half of the steps
def descend(start, lr, steps, *, generator):
    x = start.clone()
    for _ in range(steps // 2):
        x -= lr * (x + 0.1 * torch.randn(x.shape, generator=generator, dtype=x.dtype))
    return x
