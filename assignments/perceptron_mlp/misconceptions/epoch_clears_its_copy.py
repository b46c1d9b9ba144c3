# fails: gradients_cleared, optimizer_that_is_given
# es: pone a cero copias de los gradientes y no los gradientes
# en: sets copies of the gradients to zero and not the gradients
# symptom: gradients_add_up
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        for p in model.parameters():
            if p.grad is not None:
                gradient = p.grad.clone()
                gradient.zero_()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        samples += len(x)
    return total / samples
