# fails: track_norms
# es: borra solo después de cada paso: cuentan los gradientes de antes
# en: clears only after each step: gradients of before count
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        optimizer.step()
        optimizer.zero_grad()
    return torch.stack(norms), torch.stack(losses)
