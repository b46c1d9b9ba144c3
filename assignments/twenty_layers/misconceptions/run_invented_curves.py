# fails: curve_of_the_weights, each_cure_helps
# es: inventa las curvas de pérdida
# en: invents the loss curves
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        speed = dict(zip(CONDITIONS, (0.0, 0.01, 0.04, 0.15)))[condition]
        losses = [2.3026 * (1 - speed) ** epoch for epoch in range(epochs)]
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
