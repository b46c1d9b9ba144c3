# fails: one_change_at_a_time
# es: usa siempre paciencia 1
# en: always uses patience 1
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
    found["early_stopping"] = (net, *train_regularized(net, *data, stopper=EarlyStopping(1)))
    return found
