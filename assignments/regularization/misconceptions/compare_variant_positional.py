# fails: nothing
# es: todo por posición, y las pruebas en orden inverso
# en: everything by position, and the runs in reverse order
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    names = ["early_stopping", "dropout", "l2", "none"]
    ps = [0, p, 0, 0]
    strengths = [0.0, 0.0, strength, 0.0]
    stoppers = [EarlyStopping(patience), None, None, None]
    found = {}
    for i in range(4):
        net = make_net(float(ps[i]))
        losses = train_regularized(net, train_x, train_y, val_x, val_y, lr, epochs, strengths[i], stoppers[i])
        found[names[i]] = net, losses[0], losses[1]
    return found
