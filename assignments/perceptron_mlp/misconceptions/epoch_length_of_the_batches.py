# fails: mean_loss_of_the_epoch
# es: pide len(batches), que no tienen todos los iterables
# en: asks for len(batches), which not every iterable has
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() / len(batches)
    return total
