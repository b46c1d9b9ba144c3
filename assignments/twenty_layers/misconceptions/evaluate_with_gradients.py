# fails: without_gradients
# es: predice guardando el grafo de gradientes
# en: predicts and keeps the graph of gradients
def evaluate(model, x, y):
    model.eval()
    return (model(x).argmax(dim=1) == y).float().mean().item()
