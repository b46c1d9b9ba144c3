# fails: nothing
# es: devuelve una función propia
# en: returns a function of its own
def loss_for(task):
    if task not in ("multiclass", "binary", "regression"):
        raise ValueError("task must be multiclass, binary or regression")

    def loss(outputs, targets):
        if task == "multiclass":
            return F.cross_entropy(outputs, targets, reduction="sum") / len(outputs)
        if task == "binary":
            return F.binary_cross_entropy_with_logits(outputs, targets, reduction="none").mean()
        return (outputs - targets).pow(2).sum() / outputs.numel()

    return loss
