# fails: linear_model_is_trained, curves_of_the_models
# es: devuelve una copia del modelo lineal hecha antes de entrenar
# en: returns a copy of the linear model that was made before training
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    import copy

    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    kept = copy.deepcopy(linear)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (kept, *curves), "mlp": (mlp, *other_curves)}
