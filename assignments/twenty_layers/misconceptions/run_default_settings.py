# fails: settings_and_generator
# es: no pasa lr ni batch_size a train: usa los de la firma
# en: does not hand lr and batch_size to train: uses the signature's
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
