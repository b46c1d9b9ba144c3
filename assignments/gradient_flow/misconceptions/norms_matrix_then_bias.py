# fails: norm_of_each_weight
# es: tras cada matriz salta un parámetro
# en: skips one parameter after each matrix
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    parameters = list(model.parameters())
    step = 2 if any(p.ndim == 1 for p in parameters) else 1
    return torch.stack([p.grad.norm() for p in parameters[::step]])
