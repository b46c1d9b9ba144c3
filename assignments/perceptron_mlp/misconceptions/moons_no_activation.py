# fails: mlp_beats_the_linear_model
# es: las capas del MLP no tienen activación entre ellas
# en: the layers of the MLP have no activation between them
# symptom: depth_does_not_help
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2, nn.Identity)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
