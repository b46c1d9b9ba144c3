# fails: nothing
# es: actualiza la media con cada lote
# en: updates the mean with each batch
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    mean, samples = 0.0, 0
    for x, y in batches:
        model.train(True)
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        samples += len(x)
        mean += (float(loss.detach()) - mean) * len(x) / samples
    return mean
