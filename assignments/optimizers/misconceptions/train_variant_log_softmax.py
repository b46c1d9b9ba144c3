# fails: nothing
# es: log_softmax y nll_loss, y zero_grad al final
# en: log_softmax and nll_loss, and zero_grad at the end
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    losses, rates = [], []
    optimizer.zero_grad()
    for i in range(len(inputs)):
        loss = F.nll_loss(F.log_softmax(model(inputs[i]), dim=-1), targets[i])
        losses.append(loss)
        rates.append(optimizer.param_groups[0]["lr"])
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        scheduler.step()
    return torch.stack(losses), torch.tensor(rates)
