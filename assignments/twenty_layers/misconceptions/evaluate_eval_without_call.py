# fails: evaluation_mode
# es: escribe model.eval sin paréntesis
# en: writes model.eval without parentheses
def evaluate(model, x, y):
    model.eval
    with torch.no_grad():
        return (model(x).argmax(dim=1) == y).float().mean().item()
