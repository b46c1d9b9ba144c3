# fails: plain_steps, scheduled_steps, losses_recorded
# es: suma la pérdida del lote en vez de promediarla
# en: sums the loss over the batch instead of taking the mean
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y, reduction="sum")
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
