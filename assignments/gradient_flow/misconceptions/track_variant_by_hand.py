# fails: nothing
# es: actualiza a mano
# en: updates by hand
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    weights = [p for p in model.parameters()]
    norms, losses = [], []
    for x, y in batches:
        for p in weights:
            p.grad = None
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append([p.grad.norm().item() for p in weights if p.ndim == 2])
        losses.append(loss.item())
        with torch.no_grad():
            for p in weights:
                p -= lr * p.grad
    return torch.tensor(norms), torch.tensor(losses)
