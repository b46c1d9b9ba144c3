# fails: regression_loss
# es: toma la raíz del error cuadrático medio
# en: takes the root of the mean squared error
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return lambda outputs, targets: F.mse_loss(outputs, targets).sqrt()
    raise ValueError("unknown task")
