# fails: binary_loss, losses_of_large_logits
# es: aplica la sigmoide antes de la pérdida que ya la hace
# en: applies the sigmoid before the loss that does it already
# symptom: loss_falls_slowly_and_stops
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return lambda outputs, targets: F.binary_cross_entropy_with_logits(torch.sigmoid(outputs), targets)
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
