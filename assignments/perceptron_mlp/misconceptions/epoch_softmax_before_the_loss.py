# fails: first_batch, gradients_cleared, optimizer_that_is_given, mean_loss_of_the_epoch
# es: aplica softmax antes de la pérdida
# en: applies softmax before the loss
# symptom: loss_falls_slowly_and_stops
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x).softmax(dim=1), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
