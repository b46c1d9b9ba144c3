# fails: norm_of_each_weight
# es: norma L1 en lugar de L2
# en: L1 norm in place of L2
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.abs().sum() for p in model.parameters() if p.ndim == 2])
