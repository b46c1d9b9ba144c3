# fails: gap_leaves_the_model
# es: pone requires_grad a False y no lo devuelve
# en: sets requires_grad to False and does not put it back
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    model.requires_grad_(False)
    with torch.no_grad():
        train_loss = F.cross_entropy(model(train_x), train_y).item()
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
