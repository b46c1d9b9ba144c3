# fails: scheduled_steps, rates_recorded, scheduler_moves_once_a_batch
# es: avanza el planificador una sola vez, al final
# en: steps the scheduler only once, at the end
# symptom: schedule_hardly_moves
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        losses.append(loss.detach())
    scheduler.step()
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
