# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: da dos pasos con cada lote
# en: takes two steps with each batch
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
