# fails: evaluation_mode
# es: pasa a modo de evaluación después de predecir
# en: switches to evaluation mode after predicting
# symptom: accuracy_by_batch_size
def evaluate(model, x, y):
    with torch.no_grad():
        right = model(x).argmax(dim=1) == y
    model.eval()
    return right.float().mean().item()
