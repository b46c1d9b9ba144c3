# fails: norm_of_each_weight
# es: deriva la suma de las salidas y no la pérdida
# en: differentiates the sum of outputs, not the loss
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    model(x).mul(torch.arange(1, model(x).shape[1] + 1)).sum().backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
