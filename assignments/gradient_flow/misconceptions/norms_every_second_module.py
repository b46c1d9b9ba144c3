# fails: norm_of_each_weight
# es: supone que capas y activaciones se alternan
# en: supposes that layers and activations alternate
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([layer.weight.grad.norm() for layer in model[::2]])
