# fails: nothing
# es: entrena antes el MLP
# en: trains the MLP first
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    mlp = MLP(2, (32, 32), 2)
    nonlinear = fit(mlp, x, y, val_x, val_y, generator=generator)
    linear = MLP(2, (), 2)
    straight = fit(linear, x, y, val_x, val_y, generator=generator)
    return {"mlp": (mlp, *nonlinear), "linear": (linear, *straight)}
