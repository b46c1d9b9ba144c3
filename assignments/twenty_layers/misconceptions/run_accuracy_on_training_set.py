# fails: accuracy_of_the_weights
# es: mide la exactitud con los datos de entrenamiento
# en: measures accuracy on the training data
# symptom: validation_as_training
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, train_x, train_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
