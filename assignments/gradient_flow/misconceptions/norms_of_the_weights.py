# fails: norm_of_each_weight, ten_layers_sigmoid_and_relu
# es: la norma del peso en lugar de la de su gradiente
# en: the norm of the weight in place of its gradient
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.detach().norm() for p in model.parameters() if p.ndim == 2])
