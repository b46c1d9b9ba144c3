# fails: losses_of_large_logits
# es: guarda la tarea en una variable global: todas las funciones devueltas calculan la pérdida de la última que se pidió
# en: keeps the task in a global variable: all functions returned compute the loss of the last one asked for
TASK = None


def loss_of_the_task(outputs, targets):
    if TASK == "multiclass":
        return F.cross_entropy(outputs, targets)
    if TASK == "binary":
        return F.binary_cross_entropy_with_logits(outputs, targets)
    return F.mse_loss(outputs, targets)


def loss_for(task):
    global TASK
    if task not in ("multiclass", "binary", "regression"):
        raise ValueError(task)
    TASK = task
    return loss_of_the_task
