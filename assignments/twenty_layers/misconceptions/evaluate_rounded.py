# fails: accuracy_of_a_network
# es: redondea a dos decimales
# en: rounds to two decimals
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return round((model(x).argmax(dim=1) == y).double().mean().item(), 2)
