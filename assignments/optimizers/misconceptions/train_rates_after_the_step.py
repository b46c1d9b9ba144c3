# fails: rates_recorded
# es: anota la tasa cuando el planificador ya ha puesto la siguiente
# en: records the rate after the scheduler has set the next one
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
        rates.append(optimizer.param_groups[0]["lr"])
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
