# fails: nothing
# es: con functools.partial
# en: with functools.partial
def compare_regularizers(make_net, train_x, train_y, val_x, val_y, lr, epochs, strength, p, patience):
    from functools import partial

    fit = partial(train_regularized, train_x=train_x, train_y=train_y, val_x=val_x, val_y=val_y, lr=lr, epochs=epochs)
    runs = dict(none=partial(fit), l2=partial(fit, strength=strength), dropout=partial(fit), early_stopping=partial(fit, stopper=EarlyStopping(patience=patience)))
    out = {}
    for name, run in runs.items():
        model = make_net(p) if name == "dropout" else make_net(0.0)
        train_losses, val_losses = run(model)
        out[name] = (model, train_losses.clone(), val_losses.clone())
    return out
