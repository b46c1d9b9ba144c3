# fails: accuracy_of_a_network
# es: elige entre todas las clases menos la primera
# en: chooses among all classes but the first
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x)[:, 1:].argmax(dim=1) == y).float().mean().item()
