# fails: gap_of_the_losses
# es: divide la diferencia entre la pérdida de entrenamiento
# en: divides the difference by the training loss
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return (val_loss - train_loss) / train_loss, train_loss, val_loss
