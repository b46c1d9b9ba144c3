# fails: mlp_beats_the_linear_model
# es: entrena el MLP con una tasa diminuta
# en: trains the MLP at a tiny rate
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator, lr=0.001)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
