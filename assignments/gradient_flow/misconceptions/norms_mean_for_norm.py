# fails: norm_of_each_weight
# es: la media del valor absoluto en lugar de la norma
# en: the mean absolute value in place of the norm
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.abs().mean() for p in model.parameters() if p.ndim == 2])
