# fails: no_gradients
# es: borra los gradientes que había
# en: clears the gradients that were there
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    model.zero_grad()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
