# fails: norm_of_each_weight
# es: usa solo la primera muestra del lote
# en: uses the batch's first sample only
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x[:1]), y[:1]).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
