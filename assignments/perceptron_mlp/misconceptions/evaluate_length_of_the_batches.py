# fails: loss_of_the_evaluation, accuracy_of_the_evaluation
# es: pide len(batches), que no tienen todos los iterables
# en: asks for len(batches), which not every iterable has
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    total, right = 0.0, 0.0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y).item() / len(batches)
            right += (logits.argmax(dim=1) == y).double().mean().item() / len(batches)
    model.train(was_training)
    return total, right
