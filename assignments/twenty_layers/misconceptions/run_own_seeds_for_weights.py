# fails: settings_and_generator
# es: sortea los pesos con generadores suyos
# en: draws the weights with generators of its own
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=torch.Generator().manual_seed(CONDITIONS.index(condition)))
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
