# fails: plain_steps, scheduled_steps, losses_recorded
# es: usa el error cuadrático en vez de la entropía cruzada
# en: uses the squared error instead of the cross-entropy
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        optimizer.zero_grad()
        loss = F.mse_loss(model(x), F.one_hot(y, model(x).shape[1]).to(x.dtype))
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
