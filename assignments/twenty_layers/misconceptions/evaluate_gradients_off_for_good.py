# fails: without_gradients
# es: apaga los gradientes y no los vuelve a encender
# en: turns gradients off and never on again
def evaluate(model, x, y):
    model.eval()
    torch.set_grad_enabled(False)
    return (model(x).argmax(dim=1) == y).double().mean().item()
