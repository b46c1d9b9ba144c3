# fails: settings_and_generator
# es: llama siempre a after_epoch, aunque sea None
# en: always calls after_epoch, even if it is None
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs, accuracies = {}, []

    def measured(model):
        accuracies.append(evaluate(model, val_x, val_y))
        after_epoch(model)

    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=measured)
        accuracy = accuracies[-1]
        runs[condition] = Run(losses, accuracy, model)
    return runs
