# fails: nothing
# es: evalúa una copia del modelo
# en: evaluates a copy of the model
def generalization_gap(model, train_x, train_y, val_x, val_y):
    net = copy.deepcopy(model).eval()
    with torch.no_grad():
        train_loss, val_loss = (float(F.cross_entropy(net(x), y)) for x, y in ((train_x, train_y), (val_x, val_y)))
    return val_loss - train_loss, train_loss, val_loss
