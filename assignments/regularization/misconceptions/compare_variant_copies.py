# fails: nothing
# es: copia una red inicial, y carga sus pesos en la que tiene descarte
# en: copies one initial net, and loads its weights into the one with dropout
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    start = make_net(0.0)
    weights = copy.deepcopy(start.state_dict())

    def trained(net, **options):
        net.load_state_dict(weights)
        train, val = train_regularized(net, train_x, train_y, val_x, val_y, lr, epochs, **options)
        return net, train, val

    return {
        "none": trained(copy.deepcopy(start)),
        "l2": trained(copy.deepcopy(start), strength=strength),
        "dropout": trained(make_net(p)),
        "early_stopping": trained(copy.deepcopy(start), stopper=EarlyStopping(patience)),
    }
