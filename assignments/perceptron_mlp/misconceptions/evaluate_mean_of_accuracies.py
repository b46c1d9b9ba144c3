# fails: accuracy_of_the_evaluation
# es: promedia las exactitudes de los lotes sin contar su tamaño
# en: averages the batches' accuracies without counting their size
# symptom: mean_of_means
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples, count = 0.0, 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmax(dim=1) == y).double().mean().item()
            count += 1
            samples += len(x)
    model.train(was_training)
    return total / samples, right / count
