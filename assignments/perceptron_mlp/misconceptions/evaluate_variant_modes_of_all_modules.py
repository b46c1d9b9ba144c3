# fails: nothing
# es: guarda el modo de cada módulo
# en: keeps the mode of each module
def evaluate(model, batches, loss_function):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    total, right, samples = torch.zeros(()).double(), 0, 0
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            total += loss_function(logits, y) * len(x)
            right += int(torch.eq(logits.topk(1, dim=1).indices[:, 0], y).sum())
            samples += len(x)
    for module, mode in modes:
        module.training = mode
    return (total / samples).item(), right / samples
