# fails: track_records_nan
# es: apunta el primer nan y para
# en: records the first nan and stops
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        if loss.isnan():
            break
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
