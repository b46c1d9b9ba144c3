# fails: gap_in_evaluation_mode
# es: mide la pérdida de entrenamiento en modo entrenamiento, y solo la de validación en modo evaluación
# en: takes the training loss in training mode, and that of validation alone in evaluation mode
# symptom: evaluation_is_noisy
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    with torch.no_grad():
        model.train()
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        model.eval()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
