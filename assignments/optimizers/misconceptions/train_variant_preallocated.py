# fails: nothing
# es: rellena tensores hechos de antemano
# en: fills tensors made beforehand
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    steps = inputs.shape[0]
    losses, rates = torch.zeros(steps), torch.zeros(steps)
    for step in range(steps):
        model.zero_grad()
        loss = nn.CrossEntropyLoss()(model(inputs[step]), targets[step])
        losses[step] = loss.item()
        rates[step] = scheduler.get_last_lr()[0]
        loss.backward()
        optimizer.step()
        scheduler.step()
    return losses, rates
