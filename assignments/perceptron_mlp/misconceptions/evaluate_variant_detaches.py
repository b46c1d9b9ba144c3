# fails: nothing
# es: separa los logits de sus gradientes
# en: detaches the logits from their gradients
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    for x, y in batches:
        logits = model(x).detach()
        total += loss_function(logits, y).item() * len(x)
        right += (logits.argmax(dim=1) == y).sum().item()
        samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
