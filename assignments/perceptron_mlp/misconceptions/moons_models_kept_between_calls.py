# fails: curves_of_the_models
# es: guarda los modelos en una variable global y sigue entrenando los mismos en la llamada siguiente
# en: keeps the models in a global variable and goes on training the same ones at the next call
MODELS = {}


def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in (("linear", []), ("mlp", [32, 32])):
        model = MODELS.setdefault(name, MLP(2, hidden, 2))
        losses, validation_losses = fit(model, x, y, val_x, val_y, generator=generator)
        found[name] = (model, losses, validation_losses)
    return found
