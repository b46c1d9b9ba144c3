# fails: nothing
# es: llama a gradient_norms y aprovecha los gradientes que deja
# en: calls gradient_norms and uses the gradients it leaves
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    norms, losses = [], []
    for x, y in batches:
        losses.append(loss_fn(model(x), y).detach())
        norms.append(gradient_norms(model, x, y, loss_fn))
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
