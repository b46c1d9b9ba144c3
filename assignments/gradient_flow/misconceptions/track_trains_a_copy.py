# fails: track_trains_the_model
# es: entrena una copia y deja igual el modelo
# en: trains a copy and leaves the model
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    import copy

    model = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
