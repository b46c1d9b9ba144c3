# fails: evaluation_mode
# es: pone el modo evaluación después de la primera predicción
# en: sets evaluation mode after the first prediction
def evaluate(model, batches, loss_function):
    was_training = model.training
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            model.eval()
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
