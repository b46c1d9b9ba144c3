# fails: accuracy_of_a_network
# es: elige el logit menor
# en: chooses the smallest logit
def evaluate(model, x, y):
    model.eval()
    with torch.no_grad():
        return (model(x).argmin(dim=1) == y).float().mean().item()
