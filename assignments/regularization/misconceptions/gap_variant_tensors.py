# fails: nothing
# es: devuelve tensores de un elemento
# en: returns tensors of one element
def generalization_gap(model, train_x, train_y, val_x, val_y):
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    train_loss = F.cross_entropy(model(train_x), train_y).detach()
    val_loss = F.cross_entropy(model(val_x), val_y).detach()
    for module, mode in modes:
        module.training = mode
    return val_loss - train_loss, train_loss, val_loss
