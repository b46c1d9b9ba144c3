# fails: mean_loss_of_the_epoch
# es: devuelve la suma de las pérdidas de los lotes
# en: returns the sum of the batches' losses
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total
