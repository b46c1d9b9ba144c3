# fails: settings_and_generator, a_network_for_each_condition, curve_of_the_weights, accuracy_of_the_weights, sigmoid_learns_nothing, each_cure_helps
# es: una sola red pasa por todas las condiciones
# en: one network goes through all conditions
# symptom: next_condition_starts_low
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    model = build_mlp(CONDITIONS[-1], train_x.shape[1], generator=generator)
    for condition in CONDITIONS:
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
