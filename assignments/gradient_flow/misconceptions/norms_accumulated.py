# fails: earlier_gradients_do_not_count
# es: no limpia los gradientes anteriores antes de medir
# en: does not clear earlier gradients before measuring
# symptom: norms_grow
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
