# fails: gap_of_the_losses
# es: resta al revés: entrenamiento menos validación
# en: subtracts the wrong way round: training minus validation
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return train_loss - val_loss, train_loss, val_loss
