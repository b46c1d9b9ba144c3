# fails: models_of_the_comparison, mlp_beats_the_linear_model
# es: el modelo lineal tiene capas ocultas como el otro
# en: the linear model has hidden layers like the other one
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [32, 32], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
