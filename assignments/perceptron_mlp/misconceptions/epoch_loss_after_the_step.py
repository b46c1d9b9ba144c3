# fails: mean_loss_of_the_epoch, training_mode
# es: mide la pérdida después del paso, con otra pasada
# en: measures the loss after the step, with another pass
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss_function(model(x), y).item() * len(x), samples + len(x)
    return total / samples
