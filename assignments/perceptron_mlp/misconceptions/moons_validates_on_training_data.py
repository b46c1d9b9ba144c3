# fails: curves_of_the_models
# es: da los datos de entrenamiento también como validación
# en: gives the training data for validation, too
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, x, y, generator=generator)
    other_curves = fit(mlp, x, y, x, y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
