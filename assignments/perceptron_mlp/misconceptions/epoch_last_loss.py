# fails: mean_loss_of_the_epoch
# es: devuelve la pérdida del último lote
# en: returns the loss of the last batch
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return loss.item()
