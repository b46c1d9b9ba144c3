# fails: accuracy_of_the_evaluation
# es: devuelve cuántas acierta y no qué parte
# en: returns how many are right and not which fraction
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
    model.train(was_training)
    return total / samples, float(right)
