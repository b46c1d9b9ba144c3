# fails: losses_recorded
# es: anota la pérdida sumada sobre el lote
# en: records the loss summed over the batch
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach() * len(x))
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
