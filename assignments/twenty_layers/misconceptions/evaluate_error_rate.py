# fails: accuracy_of_a_network
# es: devuelve la fracción de errores
# en: returns the fraction that is wrong
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmax(dim=1) != y).float().mean().item()
