# fails: binary_loss, losses_of_large_logits
# es: usa la entropía cruzada de varias clases con un solo logit
# en: uses the cross-entropy of several classes on a single logit
def loss_for(task):
    if task == "multiclass":
        return F.cross_entropy
    if task == "binary":
        return F.cross_entropy
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
