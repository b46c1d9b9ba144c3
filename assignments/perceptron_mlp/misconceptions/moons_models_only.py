# fails: models_of_the_comparison, linear_model_is_trained, mlp_beats_the_linear_model, curves_of_the_models
# es: devuelve solo los modelos, sin sus curvas
# en: returns the models alone, without their curves
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": linear, "mlp": mlp}
