# fails: norm_of_each_weight, ten_layers_sigmoid_and_relu
# es: suma 1e-12 dentro de la raíz
# en: adds 1e-12 inside the root
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([(p.grad.pow(2).sum() + 1e-12).sqrt() for p in model.parameters() if p.ndim == 2])
