# fails: ten_layers_sigmoid_and_relu
# es: invierte las capas de en medio
# en: reverses the layers in between
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    norms = torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
    return norms if len(norms) < 3 else torch.cat([norms[:1], norms[1:-1].flip(0), norms[-1:]])
