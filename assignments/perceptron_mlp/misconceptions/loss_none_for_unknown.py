# fails: unknown_task_refused
# es: devuelve None con una tarea desconocida
# en: returns None for an unknown task
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    return None
