# fails: nothing
# es: usa logsumexp y softplus
# en: uses logsumexp and softplus
def loss_for(task):
    if task == "multiclass":
        return lambda outputs, targets: (torch.logsumexp(outputs, dim=1) - outputs.gather(1, targets[:, None])[:, 0]).mean()
    if task == "binary":
        return lambda outputs, targets: (F.softplus(outputs) - targets * outputs).mean()
    if task == "regression":
        return lambda outputs, targets: torch.square(targets - outputs).mean()
    raise ValueError("unknown task")
