# fails: multiclass_loss, binary_loss, regression_loss, losses_of_large_logits
# es: devuelve una pérdida por muestra
# en: returns one loss a sample
def loss_for(task):
    if task == "multiclass":
        return nn.CrossEntropyLoss(reduction="none")
    if task == "binary":
        return nn.BCEWithLogitsLoss(reduction="none")
    if task == "regression":
        return nn.MSELoss(reduction="none")
    raise ValueError("unknown task")
