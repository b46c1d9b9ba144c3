# fails: mean_loss_of_the_epoch, training_mode
# es: recorre los lotes otra vez para medir la pérdida
# en: goes through the batches again to measure the loss
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        for x, y in batches:
            total, samples = total + loss_function(model(x), y).item() * len(x), samples + len(x)
    return total / samples
