# fails: models_of_the_comparison, mlp_beats_the_linear_model, curves_of_the_models
# es: entrena un solo modelo y lo devuelve dos veces
# en: trains a single model and returns it twice
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    mlp = MLP(2, [32, 32], 2)
    curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    more = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (mlp, *curves), "mlp": (mlp, *more)}
