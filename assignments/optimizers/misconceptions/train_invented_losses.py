# fails: losses_recorded
# es: devuelve una curva inventada que baja
# en: returns an invented curve that falls
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack([losses[0] * 0.9**k for k in range(len(losses))]), torch.tensor(rates, dtype=torch.float64)
