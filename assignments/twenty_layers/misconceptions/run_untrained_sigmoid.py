# fails: settings_and_generator, curve_of_the_weights, sigmoid_learns_nothing, each_cure_helps
# es: no entrena la condición 1: informa ln 10 y una red sin entrenar
# en: does not train condition 1: reports ln 10 and an untrained network
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        if condition == "sigmoid_glorot":
            losses = [2.3026] * epochs
            for _ in range(epochs):
                after_epoch(model)
        else:
            losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
