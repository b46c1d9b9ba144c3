# fails: gap_leaves_the_model
# es: deja gradientes en los parámetros
# en: leaves gradients in the parameters
def generalization_gap(model, train_x, train_y, val_x, val_y):
    was_training = model.training
    model.eval()
    train_loss = F.cross_entropy(model(train_x), train_y)
    train_loss.backward()
    train_loss = train_loss.item()
    with torch.no_grad():
        val_loss = F.cross_entropy(model(val_x), val_y).item()
    model.train(was_training)
    return val_loss - train_loss, train_loss, val_loss
