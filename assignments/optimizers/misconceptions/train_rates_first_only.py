# fails: rates_recorded
# es: anota siempre la tasa del primer paso
# en: always records the first step's rate
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates, lr = [], [], optimizer.param_groups[0]["lr"]
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(lr)
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
