# fails: no_gradients
# es: apaga los gradientes y no los vuelve a encender
# en: turns gradients off and not on again
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    torch.set_grad_enabled(False)
    total, right, samples = 0.0, 0, 0
    for x, y in batches:
        logits = model(x)
        total += loss_function(logits, y).item() * len(x)
        right += (logits.argmax(dim=1) == y).sum().item()
        samples += len(x)
    model.train(was_training)
    return total / samples, right / samples
