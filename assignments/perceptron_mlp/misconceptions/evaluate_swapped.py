# fails: loss_of_the_evaluation, accuracy_of_the_evaluation
# es: devuelve la exactitud primero y la pérdida después
# en: returns the accuracy first and the loss after it
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
    model.train(was_training)
    return right / samples, total / samples
