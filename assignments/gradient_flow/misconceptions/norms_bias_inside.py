# fails: norm_of_each_weight
# es: junta peso y sesgo de cada capa en una norma
# en: one norm of weight and bias together
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([
        torch.cat([p.grad.flatten() for p in layer.parameters()]).norm()
        for layer in model if isinstance(layer, nn.Linear)
    ])
