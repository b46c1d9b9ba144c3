# fails: models_of_the_comparison
# es: el MLP tiene otras capas ocultas que las pedidas
# en: the MLP has other hidden layers than those asked for
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [64], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
