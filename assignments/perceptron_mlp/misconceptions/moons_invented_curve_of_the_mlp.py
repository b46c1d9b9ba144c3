# fails: curves_of_the_models
# es: inventa la curva de entrenamiento del MLP
# en: invents the MLP's training curve
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in (("linear", []), ("mlp", [32, 32])):
        model = MLP(2, hidden, 2)
        losses, validation_losses = fit(model, x, y, val_x, val_y, generator=generator)
        if name == "mlp":
            losses = [0.7 * 0.8**epoch for epoch in range(40)]
        found[name] = (model, losses, validation_losses)
    return found
