# fails: nothing
# es: construye las cuatro redes y después las entrena
# en: builds the four networks and trains them afterwards
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    models = {c: build_mlp(c, train_x.shape[1], generator=generator) for c in CONDITIONS}
    for condition in CONDITIONS:
        model = models[condition]
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
