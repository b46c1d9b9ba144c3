# fails: norm_of_each_weight
# es: toma la matriz de una capa de una sola neurona por un sesgo
# en: takes the matrix of a layer of one unit for a bias
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.squeeze().ndim == 2])
