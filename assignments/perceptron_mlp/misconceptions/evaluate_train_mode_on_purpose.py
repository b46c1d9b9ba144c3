# fails: evaluation_mode
# es: pone el modelo en modo entrenamiento para evaluar
# en: puts the model into training mode to evaluate
# symptom: evaluation_is_not_repeatable
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.train()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
