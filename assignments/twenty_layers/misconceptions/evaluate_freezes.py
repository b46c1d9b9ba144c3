# fails: without_gradients
# es: congela los parámetros con requires_grad_(False)
# en: freezes the parameters with requires_grad_(False)
def evaluate(model, x, y):
    model.eval()
    model.requires_grad_(False)
    return (model(x).argmax(dim=1) == y).double().mean().item()
