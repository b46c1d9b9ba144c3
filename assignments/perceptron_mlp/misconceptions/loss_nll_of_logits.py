# fails: multiclass_loss, losses_of_large_logits
# es: usa nll_loss con los logits, sin log_softmax
# en: uses nll_loss on the logits, without log_softmax
def loss_for(task):
    if task == "multiclass":
        return F.nll_loss
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
