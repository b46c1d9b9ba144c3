# fails: plain_steps, scheduled_steps, losses_recorded, rates_recorded, scheduler_moves_once_a_batch
# es: recorre los lotes dos veces
# en: goes through the batches twice
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in [*zip(inputs, targets), *zip(inputs, targets)]:
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
