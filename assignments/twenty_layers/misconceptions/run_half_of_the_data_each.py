# fails: settings_and_generator, curve_of_the_weights, each_cure_helps
# es: cada condición entrena con otra parte de los datos
# en: each condition trains on another part of the data
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x[CONDITIONS.index(condition) :: 2], train_y[CONDITIONS.index(condition) :: 2], **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
