# fails: no_gradients
# es: pone requires_grad a False en los parámetros y así los deja
# en: sets the parameters' requires_grad to False and leaves it so
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    model.requires_grad_(False)
    total, right, samples = 0.0, 0, 0
    for x, y in batches:
        logits = model(x)
        total += loss_function(logits, y).item() * len(x)
        right += (logits.argmax(dim=1) == y).sum().item()
        samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
