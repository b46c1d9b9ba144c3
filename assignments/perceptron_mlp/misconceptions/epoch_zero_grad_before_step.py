# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: pone los gradientes a cero entre backward y step
# en: sets the gradients to zero between backward and step
# symptom: weights_do_not_change
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
