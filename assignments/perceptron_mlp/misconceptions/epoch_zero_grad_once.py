# fails: gradients_cleared, optimizer_that_is_given
# es: pone los gradientes a cero solo al empezar la época
# en: sets the gradients to zero only at the start of the epoch
# symptom: gradients_add_up
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    optimizer.zero_grad()
    total, samples = 0.0, 0
    for x, y in batches:
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
