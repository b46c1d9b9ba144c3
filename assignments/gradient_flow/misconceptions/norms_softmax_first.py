# fails: norm_of_each_weight
# es: aplica softmax antes de la pérdida
# en: applies softmax before the loss
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(torch.softmax(model(x), dim=1), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
