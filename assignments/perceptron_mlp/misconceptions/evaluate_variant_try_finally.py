# fails: nothing
# es: devuelve el modo en un finally
# en: restores the mode in a finally
def evaluate(model, batches, loss_function):
    was_training, total, right, samples = model.training, 0.0, 0.0, 0
    try:
        model.train(False)
        for x, y in batches:
            with torch.no_grad():
                logits = model(x)
                loss = loss_function(logits, y)
            total += float(loss) * len(y)
            right += float((torch.argmax(logits, 1) == y).sum())
            samples += len(y)
    finally:
        model.train(was_training)
    return total / samples, right / samples
