# fails: track_norms
# es: mira solo un módulo de cada dos
# en: looks at every second module only
def track_gradient_norms(model, batches, lr, loss_fn=F.cross_entropy):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    linear = [model[i] for i in range(0, len(model), 2) if isinstance(model[i], nn.Linear)]
    norms, losses = [], []
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        norms.append(torch.stack([layer.weight.grad.norm() for layer in linear]))
        losses.append(loss.detach())
        optimizer.step()
    return torch.stack(norms), torch.stack(losses)
