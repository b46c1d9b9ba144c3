# fails: a_network_for_each_condition, curve_of_the_weights, accuracy_of_the_weights, sigmoid_learns_nothing, each_cure_helps
# es: la condición 1 es una red que responde al azar
# en: condition 1 is a network that answers at random
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        if condition == "sigmoid_glorot":

            class Chance(nn.Module):
                def forward(self, x):
                    return torch.rand(len(x), 10)

            model = Chance()
            for _ in range(epochs):
                after_epoch(model)
            runs[condition] = Run([2.3026] * epochs, evaluate(model, val_x, val_y), model)
            continue
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
