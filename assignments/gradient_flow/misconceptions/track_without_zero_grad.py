# fails: track_norms, track_trains_the_model, track_follows_the_training
# es: no limpia los gradientes entre pasos: se suman
# en: does not clear gradients between steps: they add up
# symptom: norms_grow
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
