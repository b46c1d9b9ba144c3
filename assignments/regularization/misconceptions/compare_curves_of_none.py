# fails: curves_of_each_run
# es: da a todas las redes las curvas de la prueba sin nada
# en: gives all nets the curves of the run with nothing
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    data = (train_x, train_y, val_x, val_y, lr, epochs)
    found = {}
    net = make_net(0.0)
    found["none"] = (net, *train_regularized(net, *data))
    net = make_net(0.0)
    found["l2"] = (net, *train_regularized(net, *data, strength=strength))
    net = make_net(p)
    found["dropout"] = (net, *train_regularized(net, *data))
    net = make_net(0.0)
    found["early_stopping"] = (net, *train_regularized(net, *data, stopper=EarlyStopping(patience)))
    return {name: (net, *found["none"][1:]) for name, (net, *_) in found.items()}
