# fails: ten_layers_sigmoid_and_relu
# es: ordena las normas de mayor a menor
# en: sorts the norms in descending order
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]).sort(descending=True).values
