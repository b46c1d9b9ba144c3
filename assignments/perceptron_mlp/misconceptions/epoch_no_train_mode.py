# fails: training_mode
# es: no pone el modelo en modo entrenamiento
# en: does not put the model into training mode
# symptom: regularisation_vanishes
def train_epoch(model, batches, loss_function, optimizer):
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
