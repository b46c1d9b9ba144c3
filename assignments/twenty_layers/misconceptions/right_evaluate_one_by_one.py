# fails: nothing
# es: imagen a imagen
# en: image by image
def evaluate(model, x, y):
    model.eval()
    hits = []
    with torch.no_grad():
        for i in range(len(x)):
            hits.append(model(x[i : i + 1])[0].argmax().item() == y[i].item())
    return sum(hits) / len(hits)
