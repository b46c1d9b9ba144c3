# fails: curve_of_the_weights, each_cure_helps
# es: devuelve la pérdida en validación
# en: returns the loss on validation
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}

    def measured(model):
        model.eval()
        with torch.no_grad():
            curve.append(F.cross_entropy(model(val_x), val_y).item())
        if after_epoch is not None:
            after_epoch(model)

    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        curve = []
        train(model, train_x, train_y, **settings, after_epoch=measured)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(curve, accuracy, model)
    return runs
