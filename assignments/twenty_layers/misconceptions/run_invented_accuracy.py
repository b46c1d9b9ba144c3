# fails: accuracy_of_the_weights
# es: inventa las exactitudes
# en: invents the accuracies
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = dict(zip(CONDITIONS, (0.1, 0.3, 0.8, 0.98)))[condition]
        runs[condition] = Run(losses, accuracy, model)
    return runs
