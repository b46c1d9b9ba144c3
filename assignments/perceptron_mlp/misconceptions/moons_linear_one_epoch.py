# fails: linear_model_is_trained, curves_of_the_models
# es: entrena el modelo lineal una sola época
# en: trains the linear model for a single epoch
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator, epochs=1)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
