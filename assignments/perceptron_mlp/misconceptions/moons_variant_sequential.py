# fails: nothing
# es: construye los modelos con nn.Sequential
# en: builds the models with nn.Sequential
def linear_and_mlp(x, y, val_x, val_y, *, generator):
    linear = nn.Sequential(nn.Linear(2, 2))
    mlp = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 2))
    return {
        "linear": (linear, *fit(linear, x, y, val_x, val_y, generator=generator)),
        "mlp": (mlp, *fit(mlp, x, y, val_x, val_y, generator=generator)),
    }
