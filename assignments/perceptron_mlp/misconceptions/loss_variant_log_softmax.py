# fails: nothing
# es: usa log_softmax y logsigmoid
# en: uses log_softmax and logsigmoid
def loss_for(task):
    if task == "multiclass":
        return lambda outputs, targets: F.nll_loss(F.log_softmax(outputs, dim=1), targets)
    if task == "binary":
        return lambda outputs, targets: -(targets * F.logsigmoid(outputs) + (1 - targets) * F.logsigmoid(-outputs)).mean()
    if task == "regression":
        return lambda outputs, targets: ((outputs - targets) ** 2).mean()
    raise ValueError("unknown task")
