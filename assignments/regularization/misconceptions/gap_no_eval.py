# fails: gap_in_evaluation_mode
# es: evalúa en el modo en que llega el modelo, también en el de entrenamiento
# en: evaluates in the mode that the model comes in, training mode too
# symptom: evaluation_is_noisy
def generalization_gap(model, train_x, train_y, val_x, val_y):
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    return val_loss - train_loss, train_loss, val_loss
