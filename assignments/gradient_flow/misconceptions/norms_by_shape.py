# fails: ten_layers_sigmoid_and_relu
# es: un diccionario por forma: capas iguales se pisan
# en: a dictionary by shape: equal layers overwrite each other
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    named = {tuple(p.shape): p.grad.norm() for p in model.parameters() if p.ndim == 2}
    return torch.stack(list(named.values()))
