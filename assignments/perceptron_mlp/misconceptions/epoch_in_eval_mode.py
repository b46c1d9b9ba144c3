# fails: training_mode
# es: entrena en modo evaluación
# en: trains in evaluation mode
def train_epoch(model, batches, loss_function, optimizer):
    model.eval()
    total, samples = 0.0, 0
    for x, y in batches:
        optimizer.zero_grad()
        loss = loss_function(model(x), y)
        loss.backward()
        optimizer.step()
        total, samples = total + loss.item() * len(x), samples + len(x)
    return total / samples
