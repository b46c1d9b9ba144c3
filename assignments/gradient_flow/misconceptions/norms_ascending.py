# fails: ten_layers_sigmoid_and_relu
# es: ordena las normas de menor a mayor
# en: sorts the norms in ascending order
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    norms = torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
    return norms.sort().values
