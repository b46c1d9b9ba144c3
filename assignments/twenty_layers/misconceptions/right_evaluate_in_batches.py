# fails: nothing
# es: por lotes de 7
# en: in batches of 7
def evaluate(model, x, y):
    model.eval()
    right = 0
    with torch.no_grad():
        for xb, yb in zip(x.split(7), y.split(7)):
            right += (model(xb).max(dim=1).indices == yb).sum().item()
    return right / x.shape[0]
