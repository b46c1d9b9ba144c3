# fails: curves_of_the_models
# es: repite la última pérdida de entrenamiento en todas las épocas
# en: repeats the last training loss in all epochs
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    found = {}
    for name, hidden in (("linear", []), ("mlp", [32, 32])):
        model = MLP(2, hidden, 2)
        losses, validation_losses = fit(model, x, y, val_x, val_y, generator=generator)
        found[name] = (model, [losses[-1]] * len(losses), validation_losses)
    return found
