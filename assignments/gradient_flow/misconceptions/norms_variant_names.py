# fails: nothing
# es: elige por nombre y suma cuadrados
# en: selects by name and sums squares
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    for p in model.parameters():
        p.grad = None
    loss_fn(model(x), y).backward()
    norms = []
    for name, p in model.named_parameters():
        if name.endswith('weight'):
            norms.append((p.grad ** 2).sum().sqrt())
    return torch.tensor(norms, dtype=x.dtype)
