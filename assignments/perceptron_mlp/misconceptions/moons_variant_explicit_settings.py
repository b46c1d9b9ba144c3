# fails: nothing
# es: escribe los ajustes por defecto
# en: writes the default settings out
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear, mlp = MLP(2, [], 2), MLP(2, [32, 32], 2)
    curves = fit(linear, x, y, val_x, val_y, generator=generator, epochs=40, lr=0.3, batch_size=20)
    other_curves = fit(mlp, x, y, val_x, val_y, generator=generator, epochs=40, lr=0.3, batch_size=20)
    return {"linear": (linear, *curves), "mlp": (mlp, *other_curves)}
