# fails: nothing
# es: una tabla de ajustes y un bucle
# en: a table of settings and a loop
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    settings = {
        "none": (0.0, {}),
        "l2": (0.0, {"strength": strength}),
        "dropout": (p, {}),
        "early_stopping": (0.0, {"stopper": EarlyStopping(patience)}),
    }
    found = {}
    for name, (probability, options) in settings.items():
        net = make_net(probability)
        curves = train_regularized(net, train_x, train_y, val_x, val_y, lr, epochs, **options)
        found[name] = (net,) + tuple(curves)
    return found
