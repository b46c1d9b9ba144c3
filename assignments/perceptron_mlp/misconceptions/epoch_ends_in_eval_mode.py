# fails: training_mode
# es: deja el modelo en modo evaluación
# en: leaves the model in evaluation mode
# symptom: regularisation_vanishes
def train_epoch(model, batches, loss_function, optimizer):
    model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    model.eval()
    return total / samples
