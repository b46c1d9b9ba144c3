# fails: losses_of_large_logits
# es: recorta los logits antes de la pérdida
# en: clamps the logits before the loss
def loss_for(task):
    if task == "multiclass":
        return lambda outputs, targets: F.cross_entropy(outputs.clamp(-50, 50), targets)
    if task == "binary":
        return lambda outputs, targets: F.binary_cross_entropy_with_logits(outputs.clamp(-50, 50), targets)
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
