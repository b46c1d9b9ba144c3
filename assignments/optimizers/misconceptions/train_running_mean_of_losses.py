# fails: losses_recorded
# es: anota la media de las pérdidas hasta ese lote
# en: records the mean of the losses up to that batch
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
    return torch.stack(losses).cumsum(0) / torch.arange(1, len(losses) + 1), torch.tensor(rates, dtype=torch.float64)
