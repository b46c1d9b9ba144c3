# fails: curves_of_the_models
# es: devuelve con cada modelo las curvas del otro
# en: returns the other's curves with each model
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *other_curves), "mlp": (mlp, *curves)}
