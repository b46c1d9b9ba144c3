# fails: evaluation_mode
# es: evalúa en el modo en que llegue el modelo, también en entrenamiento
# en: evaluates in whatever mode the model comes in, training included
# symptom: evaluation_is_not_repeatable
def evaluate(model, batches, loss_function):
    was_training = model.training
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
