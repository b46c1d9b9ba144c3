# fails: earlier_gradients_do_not_count
# es: borra los gradientes solo de la primera capa
# en: clears the gradients of the first layer only
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    next(iter(model.children())).zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
