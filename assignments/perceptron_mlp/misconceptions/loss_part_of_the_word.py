# fails: unknown_task_refused
# es: acepta cualquier palabra que contenga el nombre de una tarea o su comienzo
# en: accepts any word that holds the name of a task or its beginning
def loss_for(task):
    if "multi" in task:
        return F.cross_entropy
    if "binary" in task:
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError(f"unknown task: {task}")
