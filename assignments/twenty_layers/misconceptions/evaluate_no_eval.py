# fails: evaluation_mode
# es: no pasa a modo de evaluación
# en: does not switch to evaluation mode
# symptom: accuracy_by_batch_size
def evaluate(model, x, y):
    with torch.no_grad():
        return (model(x).argmax(dim=1) == y).float().mean().item()
