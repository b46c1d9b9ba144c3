# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: devuelve primero la pérdida de validación y después la de entrenamiento
# en: returns the validation loss first and then that of training
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return val_loss - train_loss, val_loss, train_loss
