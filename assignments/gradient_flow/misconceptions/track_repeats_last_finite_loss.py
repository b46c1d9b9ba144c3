# fails: track_records_nan
# es: repite la última pérdida finita en vez de nan
# en: repeats the last finite loss in place of nan
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach() if loss.isfinite() else losses[-1])
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
