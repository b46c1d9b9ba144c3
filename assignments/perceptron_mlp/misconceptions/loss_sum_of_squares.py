# fails: regression_loss
# es: suma los cuadrados en vez de promediarlos
# en: sums the squares instead of averaging them
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return nn.MSELoss(reduction="sum")
    raise ValueError("unknown task")
