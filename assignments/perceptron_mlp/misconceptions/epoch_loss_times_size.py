# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: multiplica la pérdida por el tamaño del lote antes de backward
# en: multiplies the loss by the batch's size before backward
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        (loss * len(x)).backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
