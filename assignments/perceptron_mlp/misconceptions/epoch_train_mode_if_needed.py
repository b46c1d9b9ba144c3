# fails: training_mode
# es: solo llama a train si el modelo entero está en modo evaluación
# en: calls train only where the model as a whole is in evaluation mode
def train_epoch(model, batches, loss_function, optimizer):
    if not model.training:
        model.train()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
