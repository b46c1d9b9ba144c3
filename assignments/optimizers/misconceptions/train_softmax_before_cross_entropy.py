# fails: plain_steps, scheduled_steps, losses_recorded
# es: aplica softmax antes de la entropía cruzada
# en: applies softmax before the cross-entropy
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.cross_entropy(F.softmax(model(x), dim=1), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
