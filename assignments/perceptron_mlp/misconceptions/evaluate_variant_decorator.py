# fails: nothing
# es: usa no_grad como decorador
# en: uses no_grad as a decorator
@torch.no_grad()
def evaluate(model, batches, loss_function):
    mode = model.training
    model.eval()
    total, right, samples = 0.0, 0, 0
    for x, y in batches:
        logits = model(x)
        total += loss_function(logits, y).item() * len(x)
        right += (logits.argmax(dim=1) == y).sum().item()
        samples += len(x)
    if mode:
        model.train()
    return total / samples, right / samples
