# fails: accuracy_of_the_evaluation
# es: devuelve la parte de errores y no la de aciertos
# en: returns the fraction of mistakes and not that of right ones
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
    return total / samples, 1 - right / samples
