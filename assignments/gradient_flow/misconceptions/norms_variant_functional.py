# fails: nothing
# es: con torch.func sobre un diccionario de parámetros
# en: with torch.func on a dictionary of parameters
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    values = {name: p.detach() for name, p in model.named_parameters()}
    gradients = torch.func.grad(lambda v: loss_fn(torch.func.functional_call(model, v, (x,)), y))(values)
    return torch.stack([gradients[name].norm() for name in values if name.endswith('.weight')])
