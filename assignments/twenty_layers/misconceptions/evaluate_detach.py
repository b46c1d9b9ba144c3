# fails: without_gradients
# es: predice con gradientes y después los separa
# en: predicts with gradients and detaches afterwards
def evaluate(model, x, y):
    model.eval()
    return (model(x).detach().argmax(dim=1) == y).double().mean().item()
