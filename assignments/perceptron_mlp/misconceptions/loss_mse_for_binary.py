# fails: binary_loss, losses_of_large_logits
# es: usa el error cuadrático en la tarea binaria
# en: uses the squared error in the binary task
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.mse_loss
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
