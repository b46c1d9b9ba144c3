# fails: accuracy_of_a_network, evaluation_mode, without_gradients
# es: argmax sobre las imágenes en vez de las clases
# en: argmax over the images rather than the classes
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmax(dim=0) == y).float().mean().item()
