# fails: mode_restored
# es: mira el modo después de haberlo cambiado
# en: looks at the mode after having changed it
def evaluate(model, batches, loss_function):
    model.eval()
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
