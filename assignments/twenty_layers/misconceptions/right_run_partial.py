# fails: nothing
# es: functools.partial y dos pasadas
# en: functools.partial and two passes
from functools import partial


def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    fit = partial(train, x=train_x, y=train_y, generator=generator, epochs=epochs)
    networks, curves = {}, {}
    for condition in sorted(CONDITIONS):
        networks[condition] = build_mlp(condition, train_x.shape[1], generator=generator)
        curves[condition] = fit(networks[condition], lr=lr, batch_size=batch_size, after_epoch=after_epoch)
    return {c: Run(curves[c], evaluate(networks[c], val_x, val_y), networks[c]) for c in CONDITIONS}
