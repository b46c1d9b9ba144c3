# fails: nothing
# es: suma las pérdidas en un tensor
# en: adds the losses up in a tensor
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = torch.zeros((), dtype=torch.float64), 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total = total + loss.detach() * x.shape[0]
        samples += x.shape[0]
    return (total / samples).item()
