# fails: curves_of_the_models
# es: devuelve las curvas de cada modelo en el orden contrario
# en: returns the curves of each model in the opposite order
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, *curves[::-1]), "mlp": (mlp, *other_curves[::-1])}
