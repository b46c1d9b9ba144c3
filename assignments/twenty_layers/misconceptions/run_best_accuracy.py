# fails: accuracy_of_the_weights
# es: informa la mejor exactitud de todas las épocas
# en: reports the best accuracy of all epochs
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}

    def measured(model):
        accuracies.append(evaluate(model, val_x, val_y))
        if after_epoch is not None:
            after_epoch(model)

    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        accuracies = []
        losses = train(model, train_x, train_y, **settings, after_epoch=measured)
        accuracy = max(accuracies)
        runs[condition] = Run(losses, accuracy, model)
    return runs
