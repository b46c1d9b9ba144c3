# fails: mode_restored
# es: deja el modelo en modo evaluación
# en: leaves the model in evaluation mode
# symptom: regularisation_vanishes
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    return total / samples, right / samples
