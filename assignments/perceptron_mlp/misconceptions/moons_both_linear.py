# fails: models_of_the_comparison, mlp_beats_the_linear_model
# es: tampoco el MLP tiene capas ocultas
# en: the MLP has no hidden layers either
# symptom: depth_does_not_help
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
