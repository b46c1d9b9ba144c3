# fails: track_follows_the_training
# es: anota las pérdidas de una copia que no se entrena
# en: records the losses of a copy that is not trained
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    import copy

    frozen = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss_fn(frozen(x), y).detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
