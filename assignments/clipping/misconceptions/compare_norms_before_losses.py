# fails: results_of_each_run
# es: devuelve las normas antes que las pérdidas
# en: returns the norms before the losses
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    losses_without, norms_without = train_clipped(without, sequences, targets, lr)
    losses_with, norms_with = train_clipped(clipped, sequences, targets, lr, max_norm)
    return (without, norms_without, losses_without), (clipped, norms_with, losses_with)
