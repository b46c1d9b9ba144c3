# fails: evaluation_mode
# es: pone modo de entrenamiento antes de evaluar
# en: sets training mode before evaluating
# symptom: accuracy_by_batch_size
def evaluate(model, x, y):
    model.train()
    with torch.no_grad():
        return (model(x).argmax(dim=1) == y).float().mean().item()
