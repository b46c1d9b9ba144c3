# fails: curves_of_the_models
# es: inventa la curva de entrenamiento
# en: invents the training curve
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in (("linear", []), ("mlp", [32, 32])):
        model = MLP(2, hidden, 2)
        _, validation_losses = fit(model, x, y, val_x, val_y, generator=generator)
        found[name] = (model, [0.7 * 0.9**epoch for epoch in range(40)], validation_losses)
    return found
