# fails: nothing
# es: tres diccionarios, uno por paso
# en: three dictionaries, one a step
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    def one(condition):
        model = build_mlp(condition, features=train_x.size(1), generator=generator)
        curve = train(
            model, train_x, train_y,
            generator=generator, epochs=epochs, lr=lr, batch_size=batch_size, after_epoch=after_epoch,
        )
        return Run(losses=curve, accuracy=evaluate(model, val_x, val_y), model=model)

    return {condition: one(condition) for condition in CONDITIONS}
