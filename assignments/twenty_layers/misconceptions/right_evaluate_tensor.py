# fails: nothing
# es: devuelve un tensor
# en: returns a tensor
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmax(dim=1) == y).double().mean()
