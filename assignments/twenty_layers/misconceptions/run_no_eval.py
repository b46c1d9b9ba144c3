# fails: accuracy_of_the_weights
# es: mide la exactitud a mano, en modo de entrenamiento
# en: measures accuracy by hand, in training mode
# symptom: accuracy_by_batch_size
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        model.train()
        with torch.no_grad():
            accuracy = (model(val_x).argmax(1) == val_y).double().mean().item()
        runs[condition] = Run(losses, accuracy, model)
    return runs
