# fails: losses_of_large_logits
# es: calcula el softmax y su logaritmo por separado
# en: computes the softmax and its logarithm apart
# symptom: loss_is_nan_or_stuck
def loss_for(task):
    if task == "multiclass":
        return lambda outputs, targets: F.nll_loss(outputs.softmax(dim=1).log(), targets)
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
