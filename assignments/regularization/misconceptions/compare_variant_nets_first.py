# fails: nothing
# es: hace primero las cuatro redes y las entrena en otro orden
# en: makes all four nets first and trains them in another order
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    nets = {name: make_net(p if name == "dropout" else 0.0) for name in ("none", "l2", "dropout", "early_stopping")}
    stopper = EarlyStopping(patience, min_delta=0.0)
    results = {}
    for name in ("early_stopping", "dropout", "l2", "none"):
        net = nets[name]
        results[name] = [
            net,
            *train_regularized(
                net,
                train_x,
                train_y,
                val_x,
                val_y,
                lr=lr,
                epochs=epochs,
                strength=strength * (name == "l2"),
                stopper=stopper if name == "early_stopping" else None,
            ),
        ]
    return results
