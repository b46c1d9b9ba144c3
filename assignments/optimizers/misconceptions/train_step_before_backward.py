# fails: plain_steps, scheduled_steps
# es: da el paso antes de calcular los gradientes del lote
# en: takes the step before computing the batch's gradients
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        loss = F.cross_entropy(model(x), y)
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        optimizer.zero_grad()
        loss.detach_()
        losses.append(loss)
        F.cross_entropy(model(x), y).backward()
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
