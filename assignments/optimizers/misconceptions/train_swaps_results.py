# fails: losses_recorded, rates_recorded
# es: devuelve primero las tasas y después las pérdidas
# en: returns the rates first and the losses second
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
    return torch.tensor(rates, dtype=torch.float64), torch.stack(losses)
