# fails: multiclass_loss, losses_of_large_logits
# es: suaviza las etiquetas de la entropía cruzada
# en: smooths the labels of the cross-entropy
def loss_for(task):
    if task == "multiclass":
        return nn.CrossEntropyLoss(label_smoothing=0.1)
    if task == "binary":
        return F.binary_cross_entropy_with_logits
    if task == "regression":
        return F.mse_loss
    raise ValueError("unknown task")
