# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: da el paso con los gradientes del lote anterior
# en: takes the step with the gradients of the batch before
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
