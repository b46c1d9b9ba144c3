# fails: nothing
# es: pasa las dos colecciones en un solo lote y promedia en NumPy
# en: sends both sets through in one batch and averages in NumPy
def generalization_gap(model, train_x, train_y, val_x, val_y):
    before = model.training
    model.train(False)
    with torch.no_grad():
        losses = F.cross_entropy(model(torch.cat([train_x, val_x])), torch.cat([train_y, val_y]), reduction="none").numpy()
    model.train(before)
    train, val = losses[: len(train_y)].mean(), losses[len(train_y) :].mean()
    return float(val - train), float(train), float(val)
