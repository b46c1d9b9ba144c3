# fails: models_of_the_comparison, mlp_beats_the_linear_model
# es: devuelve cada modelo con el nombre del otro
# en: returns each model under the other's name
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"mlp": (linear, *curves), "linear": (mlp, *other_curves)}
