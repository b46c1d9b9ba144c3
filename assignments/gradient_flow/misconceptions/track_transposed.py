# fails: track_norms
# es: una fila por capa en vez de por paso
# en: a row a layer in place of a step
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
    return torch.stack(norms, dim=1), torch.stack(losses)
