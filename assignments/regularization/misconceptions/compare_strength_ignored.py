# fails: one_change_at_a_time, each_narrows_the_gap
# es: usa siempre la misma intensidad, 0.0001
# en: always uses the same strength, 0.0001
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    data = (train_x, train_y, val_x, val_y, lr, epochs)
    found = {}
    net = make_net(0.0)
    found["none"] = (net, *train_regularized(net, *data))
    net = make_net(0.0)
    found["l2"] = (net, *train_regularized(net, *data, strength=0.0001))
    net = make_net(p)
    found["dropout"] = (net, *train_regularized(net, *data))
    net = make_net(0.0)
    found["early_stopping"] = (net, *train_regularized(net, *data, stopper=EarlyStopping(patience)))
    return found
