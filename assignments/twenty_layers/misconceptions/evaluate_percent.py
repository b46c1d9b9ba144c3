# fails: accuracy_of_a_network
# es: devuelve un porcentaje
# en: returns a percentage
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return 100 * (model(x).argmax(dim=1) == y).float().mean().item()
