# fails: losses_of_large_logits
# es: calcula la sigmoide aparte, y la pérdida no pasa de 100
# en: computes the sigmoid apart, and the loss stops at 100
# symptom: loss_is_nan_or_stuck
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return lambda outputs, targets: F.binary_cross_entropy(torch.sigmoid(outputs), targets)
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
