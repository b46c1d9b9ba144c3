# fails: scheduled_steps
# es: avanza el planificador antes que el optimizador
# en: steps the scheduler before the optimiser
# symptom: schedule_is_off_by_one
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
        optimizer.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
