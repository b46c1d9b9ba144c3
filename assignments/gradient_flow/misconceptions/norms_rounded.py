# fails: norm_of_each_weight, ten_layers_sigmoid_and_relu
# es: redondea a seis decimales
# en: rounds to six decimals
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]).round(decimals=6)
