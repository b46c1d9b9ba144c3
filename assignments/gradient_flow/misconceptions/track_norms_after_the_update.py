# fails: track_before_the_update
# es: anota las normas después de actualizar
# en: records the norms after the update
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        losses.append(loss.detach())
        optimizer.step()
        optimizer.zero_grad()
        loss_fn(model(x), y).backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
    return torch.stack(norms), torch.stack(losses)
