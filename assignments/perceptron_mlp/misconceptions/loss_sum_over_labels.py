# fails: binary_loss
# es: suma sobre las etiquetas de cada muestra y promedia solo sobre las muestras
# en: sums over the labels of each sample and averages over the samples only
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return lambda outputs, targets: F.binary_cross_entropy_with_logits(outputs, targets, reduction="none").flatten(1).sum(dim=1).mean() if outputs.ndim > 1 else F.binary_cross_entropy_with_logits(outputs, targets)
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
