# fails: unknown_task_refused
# es: lanza KeyError en vez de ValueError
# en: raises KeyError instead of ValueError
def loss_for(task):
    losses = {
        "multiclass": nn.CrossEntropyLoss(),
        "binary": nn.BCEWithLogitsLoss(),
        "regression": nn.MSELoss(),
    }
    return losses[task]
