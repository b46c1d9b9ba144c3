# fails: unknown_task_refused
# es: toma por regresión cualquier tarea desconocida
# en: takes any unknown task for regression
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    return F.mse_loss
