# fails: plain_steps, scheduled_steps, losses_recorded
# es: entrena una copia del modelo, que se pierde
# en: trains a copy of the model, which is lost
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    net = copy.deepcopy(model)
    parameters = dict(zip(model.parameters(), net.parameters()))
    losses, rates = [], []
    for x, y in zip(inputs, targets):
        loss = F.cross_entropy(net(x), y)
        gradients = torch.autograd.grad(loss, list(net.parameters()))
        rates.append(optimizer.param_groups[0]["lr"])
        with torch.no_grad():
            for p, g in zip(parameters.values(), gradients):
                p -= rates[-1] * g
        scheduler.step()
        losses.append(loss.detach())
    return torch.stack(losses), torch.tensor(rates, dtype=torch.float64)
