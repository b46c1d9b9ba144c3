# fails: track_norms
# es: no deja que una norma apuntada baje de 1e-8
# en: keeps recorded norms from falling below 1e-8
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(norms).clamp(min=1e-8), torch.stack(losses)
