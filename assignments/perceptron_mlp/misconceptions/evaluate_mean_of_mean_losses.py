# fails: loss_of_the_evaluation
# es: promedia las pérdidas medias de los lotes sin contar su tamaño
# en: averages the batches' mean losses without counting their size
# symptom: mean_of_means
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples, count = 0.0, 0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item()
            count += 1
            right += (logits.argmax(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / count, right / samples
