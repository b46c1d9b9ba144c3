# fails: curves_of_the_models
# es: entrena los dos modelos menos épocas
# en: trains both models for fewer epochs
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in (("linear", []), ("mlp", [32, 32])):
        model = MLP(2, hidden, 2)
        found[name] = (model, *fit(model, x, y, val_x, val_y, generator=generator, epochs=36))
    return found
