# fails: norm_of_each_weight
# es: la mayor entrada en lugar de la norma
# en: the largest entry in place of the norm
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.abs().max() for p in model.parameters() if p.ndim == 2])
