# fails: norm_of_each_weight, ten_layers_sigmoid_and_relu
# es: una norma por neurona
# en: one norm a unit
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.cat([p.grad.norm(dim=1) for p in model.parameters() if p.ndim == 2])
