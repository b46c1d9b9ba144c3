# fails: nothing
# es: evalúa una copia del modelo
# en: evaluates a copy of the model
def evaluate(model, batches, loss_function):
    net = copy_of(model)
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = net(x)
            total += loss_function(logits, y).item() * len(x)
            right += int((logits.argmax(dim=-1) == y).sum())
            samples += len(x)
    return total / samples, right / samples


def copy_of(model):
    import copy

    return copy.deepcopy(model).eval()
