# fails: nothing
# es: recorre los dos nombres
# en: goes through both names
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in [("linear", []), ("mlp", [32, 32])]:
        model = MLP(x.shape[-1], hidden, 2)
        losses, validation_losses = fit(model, x, y, val_x, val_y, generator=generator)
        found[name] = (model, losses, validation_losses)
    return found
