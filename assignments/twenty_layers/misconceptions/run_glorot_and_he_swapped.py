# fails: a_network_for_each_condition, each_cure_helps
# es: cambia relu_glorot por relu_he y al revés al construir las redes
# en: swaps relu_glorot and relu_he when it builds the networks
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    swapped = {"relu_glorot": "relu_he", "relu_he": "relu_glorot"}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(swapped.get(condition, condition), train_x.shape[1], generator=generator)
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
