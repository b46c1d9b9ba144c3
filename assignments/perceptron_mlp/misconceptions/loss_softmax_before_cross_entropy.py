# fails: multiclass_loss, losses_of_large_logits
# es: aplica softmax antes de la entropía cruzada, que ya lo hace
# en: applies softmax before the cross-entropy, which does it already
# symptom: loss_falls_slowly_and_stops
def loss_for(task):
    if task == "multiclass":
        return lambda outputs, targets: F.cross_entropy(outputs.softmax(dim=1), targets)
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
