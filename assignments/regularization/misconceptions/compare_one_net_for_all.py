# fails: one_change_at_a_time, each_narrows_the_gap
# es: entrena la misma red en las cuatro pruebas, una detrás de otra
# en: trains the same net in all four runs, one after another
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    data = (train_x, train_y, val_x, val_y, lr, epochs)
    found = {}
    net = make_net(0.0)
    found["none"] = (net, *train_regularized(net, *data))
    found["l2"] = (net, *train_regularized(net, *data, strength=strength))
    found["dropout"] = (net, *train_regularized(net, *data))
    found["early_stopping"] = (net, *train_regularized(net, *data, stopper=EarlyStopping(patience)))
    return found
