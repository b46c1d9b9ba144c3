# fails: norm_of_each_weight
# es: la norma espectral (ord=2 de una matriz) en lugar de la de Frobenius
# en: the spectral norm (ord=2 of a matrix) in place of Frobenius'
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([torch.linalg.matrix_norm(p.grad, ord=2) for p in model.parameters() if p.ndim == 2])
