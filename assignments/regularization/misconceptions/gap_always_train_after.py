# fails: gap_leaves_the_model
# es: deja el modelo siempre en modo entrenamiento, aunque llegara en modo evaluación
# en: always leaves the model in training mode, even if it came in evaluation mode
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train()
    return val_loss - train_loss, train_loss, val_loss
