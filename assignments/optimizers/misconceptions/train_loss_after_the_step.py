# fails: losses_recorded
# es: anota la pérdida con los pesos ya actualizados
# en: records the loss with the updated weights
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(F.cross_entropy(model(x), y).detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
