# fails: accuracy_of_the_evaluation
# es: toma la clase del menor logit
# en: takes the class of the smallest logit
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.argmin(dim=1) == y).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
