# fails: plain_steps, scheduled_steps
# es: borra los gradientes entre backward y step: no se aprende nada
# en: clears the gradients between backward and step: nothing is learned
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        loss = F.cross_entropy(model(x), y)
        loss.backward()
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.zero_grad()
        optimizer.step()
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
