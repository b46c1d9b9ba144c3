# fails: curves_of_the_models
# es: devuelve dos veces la curva de validación
# en: returns the validation curve twice
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator)
    return {"linear": (linear, curves[1], curves[1]), "mlp": (mlp, other_curves[1], other_curves[1])}
