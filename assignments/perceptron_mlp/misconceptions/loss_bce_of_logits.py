# fails: binary_loss, losses_of_large_logits
# es: da logits a la entropía cruzada binaria de probabilidades
# en: gives logits to the binary cross-entropy of probabilities
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.binary_cross_entropy
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
