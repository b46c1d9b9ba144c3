# fails: evaluation_mode, mode_restored
# es: pasa cada lote dos veces por la red
# en: passes each batch through the net twice
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            total += loss_function(model(x), y).item() * len(x)
            right += (model(x).argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
