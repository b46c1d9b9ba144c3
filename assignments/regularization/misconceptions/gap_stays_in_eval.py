# fails: gap_leaves_the_model
# es: deja el modelo en modo evaluación
# en: leaves the model in evaluation mode
# symptom: dropout_is_over_after_an_epoch
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    return val_loss - train_loss, train_loss, val_loss
