# fails: nothing
# es: con torch.autograd.grad
# en: with torch.autograd.grad
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    parameters = list(model.parameters())
    norms, losses = [], []
    for x, y in batches:
        loss = loss_fn(model(x), y)
        gradients = torch.autograd.grad(loss, parameters)
        norms.append(torch.stack([g.norm() for g in gradients if g.ndim == 2]))
        losses.append(loss.detach())
        with torch.no_grad():
            for p, g in zip(parameters, gradients):
                p.sub_(lr * g)
    return torch.stack(norms), torch.stack(losses)
