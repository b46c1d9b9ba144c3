# fails: multiclass_loss, losses_of_large_logits
# es: suma la entropía cruzada del lote en vez de promediarla
# en: sums the cross-entropy over the batch instead of averaging it
def loss_for(task):
    if task == "multiclass":
        return nn.CrossEntropyLoss(reduction="sum")
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
