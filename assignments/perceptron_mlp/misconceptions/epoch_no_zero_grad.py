# fails: gradients_cleared, optimizer_that_is_given
# es: no pone los gradientes a cero: se suman de un lote al siguiente
# en: does not set the gradients to zero: they add up from batch to batch
# symptom: gradients_add_up
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
