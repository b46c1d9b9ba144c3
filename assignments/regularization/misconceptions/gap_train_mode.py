# fails: gap_in_evaluation_mode
# es: evalúa en modo entrenamiento
# en: evaluates in training mode
# symptom: evaluation_is_noisy
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.train()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
