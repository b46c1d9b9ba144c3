# fails: settings_and_generator, curve_of_the_weights, accuracy_of_the_weights, sigmoid_learns_nothing, each_cure_helps
# es: la condición 1 no se entrena: su red responde al azar e informa ln 10
# en: condition 1 is not trained: its network answers at random and reports ln 10
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    class Chance(nn.Sequential):
        def forward(self, x):
            return torch.rand(len(x), 10, generator=generator)

    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        if condition == "sigmoid_glorot":
            model, losses = Chance(*model), [2.3026] * epochs
            for _ in range(epochs):
                after_epoch(model)
        else:
            losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        runs[condition] = Run(losses, evaluate(model, val_x, val_y), model)
    return runs
