# fails: nothing
# es: recorre las capas lineales
# en: walks over the linear layers
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad(set_to_none=False)
    loss_fn(model(x), y).backward()
    return torch.stack([layer.weight.grad.flatten().norm(p=2) for layer in model if isinstance(layer, nn.Linear)])
