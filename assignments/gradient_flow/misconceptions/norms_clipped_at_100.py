# fails: norm_of_each_weight
# es: recorta las normas en 100
# en: clips the norms at 100
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]).clamp(max=100)
