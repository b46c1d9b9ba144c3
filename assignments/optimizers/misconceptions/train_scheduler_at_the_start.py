# fails: scheduled_steps, rates_recorded
# es: avanza el planificador al empezar cada lote
# en: steps the scheduler at the start of each batch
# symptom: schedule_is_off_by_one
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        scheduler.step()
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
