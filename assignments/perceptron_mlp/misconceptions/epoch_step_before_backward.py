# fails: first_batch, gradients_cleared, optimizer_that_is_given
# es: da el paso antes de calcular los gradientes
# en: takes the step before computing the gradients
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        optimizer.step()
        loss.backward()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
