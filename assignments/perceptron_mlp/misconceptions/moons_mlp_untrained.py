# fails: mlp_beats_the_linear_model, curves_of_the_models
# es: no entrena el MLP
# en: does not train the MLP
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = [0.5] * 40, [0.6] * 40
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
