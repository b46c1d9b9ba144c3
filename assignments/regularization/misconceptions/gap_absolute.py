# fails: gap_of_the_losses
# es: da el valor absoluto de la diferencia
# en: gives the absolute value of the difference
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return abs(val_loss - train_loss), train_loss, val_loss
