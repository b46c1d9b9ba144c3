# fails: norm_of_each_weight
# es: la norma al cuadrado: falta la raíz
# en: the squared norm: the root is missing
# hint es: toma la raíz de la suma de cuadrados
# hint en: take the root of the sum of squares
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([(p.grad**2).sum() for p in model.parameters() if p.ndim == 2])
