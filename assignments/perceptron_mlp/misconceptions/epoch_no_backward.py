# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: no llama a backward
# en: does not call backward
# symptom: weights_do_not_change
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
