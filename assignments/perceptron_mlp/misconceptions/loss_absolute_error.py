# fails: regression_loss
# es: usa el error absoluto en regresión
# en: uses the absolute error in regression
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.l1_loss
    raise ValueError("unknown task")
