# fails: first_batch, gradients_cleared, optimizer_that_is_given, training_mode, mean_loss_of_the_epoch
# es: da el paso con los gradientes del lote anterior, entre la predicción y backward
# en: takes the step with the gradients of the batch before, between prediction and backward
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
