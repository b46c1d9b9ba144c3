# fails: evaluation_mode
# es: escribe model.eval sin paréntesis
# en: writes model.eval without parentheses
# symptom: accuracy_by_batch_size
# hint es: model.eval sin paréntesis no llama a nada
# hint en: model.eval without parentheses calls nothing
def evaluate(model, x, y):
    model.eval
    with torch.no_grad():
        return (model(x).argmax(dim=1) == y).float().mean().item()
