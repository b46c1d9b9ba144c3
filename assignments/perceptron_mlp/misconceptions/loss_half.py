# fails: regression_loss
# es: divide el error cuadrático entre 2
# en: divides the squared error by 2
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return lambda outputs, targets: F.mse_loss(outputs, targets) / 2
    raise ValueError("unknown task")
