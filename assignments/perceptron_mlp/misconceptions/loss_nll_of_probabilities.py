# fails: multiclass_loss, losses_of_large_logits
# es: usa nll_loss con las probabilidades y no con sus logaritmos
# en: uses nll_loss on the probabilities and not on their logarithms
def loss_for(task):
    if task == "multiclass":
        return lambda outputs, targets: F.nll_loss(outputs.softmax(dim=1), targets)
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
