# fails: nothing
# es: elige por probabilidad, que no cambia el orden
# en: chooses by probability, which keeps the order
def evaluate(model, x, y):
    model.train(False)
    with torch.no_grad():
        classes = torch.softmax(model(x), dim=1).topk(1, dim=1).indices.squeeze(1)
    return (classes == y).double().mean().item()
