# fails: track_follows_the_training
# es: anota las normas de una copia que no se entrena
# en: records the norms of a copy that is not trained
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    import copy

    frozen = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        frozen.zero_grad()
        seen = loss_fn(frozen(x), y)
        seen.backward()
        norms.append(torch.stack([p.grad.norm() for p in frozen.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
