# fails: evaluation_mode
# es: cambia model.training a mano, y las capas de dentro siguen entrenando
# en: changes model.training by hand, and the layers within go on training
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.training = False
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
