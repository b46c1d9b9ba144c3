# fails: accuracy_of_a_network
# es: por lotes de 4, sin el último
# en: in batches of 4, without the last
def evaluate(model, x, y):
    model.eval()
    right = seen = 0
    with torch.no_grad():
        for start in range(0, len(x) - 3, 4):
            xb, yb = x[start : start + 4], y[start : start + 4]
            right, seen = right + (model(xb).argmax(1) == yb).sum().item(), seen + len(xb)
    return right / seen
