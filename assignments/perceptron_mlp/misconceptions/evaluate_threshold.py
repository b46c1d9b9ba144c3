# fails: accuracy_of_the_evaluation
# es: da por buena un logit positivo de la clase
# en: counts a positive logit of the class as right
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() * len(x)
            right += (logits.gather(1, y[:, None]) > 0).sum().item()
            samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
