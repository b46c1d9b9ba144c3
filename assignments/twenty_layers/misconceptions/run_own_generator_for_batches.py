# fails: settings_and_generator, curve_of_the_weights, each_cure_helps
# es: baraja con un generador suyo
# en: shuffles with a generator of its own
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": torch.Generator().manual_seed(1), "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
