# fails: a_network_for_each_condition
# es: relu_he sigue con los pesos ya entrenados de relu_glorot
# en: relu_he goes on with relu_glorot's trained weights
# symptom: next_condition_starts_low
def run_conditions(
    train_x, train_y, val_x, val_y, *, generator, epochs=20, lr=0.07, batch_size=128, after_epoch=None
):
    settings = {"generator": generator, "epochs": epochs, "lr": lr, "batch_size": batch_size}
    runs = {}
    for condition in CONDITIONS:
        model = build_mlp(condition, train_x.shape[1], generator=generator)
        if condition == "relu_he":
            model.load_state_dict(runs["relu_glorot"].model.state_dict())
        losses = train(model, train_x, train_y, **settings, after_epoch=after_epoch)
        accuracy = evaluate(model, val_x, val_y)
        runs[condition] = Run(losses, accuracy, model)
    return runs
