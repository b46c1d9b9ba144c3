# fails: curves_of_the_models
# es: entrena cada modelo dos veces y devuelve las curvas de la segunda
# en: trains each model twice and returns the curves of the second time
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in (("linear", []), ("mlp", [32, 32])):
        model = MLP(2, hidden, 2)
        for _ in range(2):
            losses, validation_losses = fit(model, x, y, val_x, val_y, generator=generator)
        found[name] = (model, losses, validation_losses)
    return found
