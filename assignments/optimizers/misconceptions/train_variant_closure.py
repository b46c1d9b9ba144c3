# fails: nothing
# es: optimizer.step con una función que calcula la pérdida
# en: optimizer.step with a function that computes the loss
def train_scheduled(model, inputs, targets, optimizer, scheduler):
    model.train()
    losses, rates = [], []
    for x, y in zip(inputs, targets, strict=True):

        def closure():
            optimizer.zero_grad(set_to_none=False)
            loss = F.cross_entropy(model(x), y)
            loss.backward()
            return loss

        rates.append(float(optimizer.param_groups[0]["lr"]))
        losses.append(float(optimizer.step(closure).detach()))
        scheduler.step()
    return torch.tensor(losses), torch.tensor(rates)
