# fails: linear_model_is_trained, curves_of_the_models
# es: no entrena el modelo lineal
# en: does not train the linear model
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = [0.5] * 40, [0.6] * 40
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
