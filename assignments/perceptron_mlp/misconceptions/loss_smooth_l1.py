# fails: regression_loss
# es: usa la pérdida suavizada de Huber en regresión
# en: uses Huber's smooth loss in regression
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return nn.SmoothL1Loss()
    raise ValueError("unknown task")
