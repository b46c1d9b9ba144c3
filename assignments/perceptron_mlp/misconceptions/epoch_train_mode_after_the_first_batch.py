# fails: training_mode
# es: pone el modo entrenamiento después de la primera predicción
# en: sets training mode after the first prediction
def train_epoch(model, batches, loss_function, optimizer):
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        model.train()
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
