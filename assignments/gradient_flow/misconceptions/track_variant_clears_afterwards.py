# fails: nothing
# es: limpia antes del bucle y tras cada paso
# en: clears before the loop and after each step
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    optimizer.zero_grad()
    norms, losses = [], []
    for x, y in batches:
        model.train()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
        losses.append(loss.detach())
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
    return torch.stack(norms), torch.stack(losses)
