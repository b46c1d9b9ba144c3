# fails: nothing
# es: con torch.autograd.grad, sin tocar .grad
# en: with torch.autograd.grad, .grad untouched
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    weights = [p for p in model.parameters() if p.ndim == 2]
    return torch.stack([torch.linalg.vector_norm(g) for g in torch.autograd.grad(loss_fn(model(x), y), weights)])
