# fails: loss_of_the_evaluation, accuracy_of_the_evaluation, evaluation_mode, mode_restored
# es: termina tras el primer lote
# en: ends after the first batch
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
            break
    model.train(was_training)
    return total / samples, right / samples
