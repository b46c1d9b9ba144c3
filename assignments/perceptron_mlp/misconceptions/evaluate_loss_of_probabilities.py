# fails: loss_of_the_evaluation
# es: da probabilidades a la pérdida en vez de logits
# en: gives probabilities to the loss instead of logits
# symptom: loss_falls_slowly_and_stops
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits.softmax(dim=1), y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
