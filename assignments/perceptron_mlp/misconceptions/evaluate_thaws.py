# fails: no_gradients
# es: quita requires_grad a los parámetros y al final se lo pone a todos, también a los que no lo tenían
# en: takes requires_grad from the parameters and gives it to all at the end, to those too that did not have it
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    for p in model.parameters():
        p.requires_grad = False
    total, right, samples = 0.0, 0, 0
    for x, y in batches:
        logits = model(x)
        total += loss_function(logits, y).item() * len(x)
        right += (logits.argmax(dim=1) == y).sum().item()
        samples += len(x)
    for p in model.parameters():
        p.requires_grad = True
    model.train(was_training)
    return total / samples, right / samples
