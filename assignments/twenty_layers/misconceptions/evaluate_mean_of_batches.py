# fails: accuracy_of_a_network
# es: media de las exactitudes de lotes desiguales
# en: mean of the accuracies of unequal batches
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        parts = [(model(a).argmax(1) == b).double().mean().item() for a, b in zip(x.split(32), y.split(32))]
    return sum(parts) / len(parts)
