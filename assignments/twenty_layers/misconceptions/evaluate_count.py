# fails: accuracy_of_a_network
# es: devuelve cuántas acierta
# en: returns how many are right
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return float((model(x).argmax(dim=1) == y).sum())
