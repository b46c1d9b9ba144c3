# fails: unknown_task_refused
# es: acepta la tarea escrita con mayúsculas
# en: accepts the task spelt with capitals
def loss_for(task):
    if task.lower() == "multiclass":
        return F.cross_entropy
    if task.lower() == "binary":
        return F.binary_cross_entropy_with_logits
    if task.lower() == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
