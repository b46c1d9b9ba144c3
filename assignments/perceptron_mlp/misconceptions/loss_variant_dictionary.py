# fails: nothing
# es: busca la tarea en un diccionario
# en: looks the task up in a dictionary
def loss_for(task):
    losses = {"multiclass": F.cross_entropy, "binary": F.binary_cross_entropy_with_logits, "regression": F.mse_loss}
    if task not in losses:
        raise ValueError(f"unknown task {task}")
    return losses[task]
