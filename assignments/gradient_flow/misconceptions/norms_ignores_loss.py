# fails: norm_of_each_weight
# es: usa siempre la entropía cruzada
# en: always uses cross-entropy
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    logits = model(x)
    y = y if y.ndim == 1 else y.argmax(1)
    F.cross_entropy(logits, y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2])
