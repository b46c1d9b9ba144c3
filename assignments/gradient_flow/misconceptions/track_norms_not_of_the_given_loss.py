# fails: track_norms
# es: anota la pérdida de loss_fn y deriva siempre la entropía cruzada
# en: records the loss of loss_fn and always differentiates cross-entropy
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss_fn(model(x), y).detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
