# fails: results_of_each_run
# es: cada red viene con las pérdidas y las normas de la otra
# en: each net comes with the losses and norms of the other
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    losses_without, norms_without = train_clipped(without, sequences, targets, lr)
    losses_with, norms_with = train_clipped(clipped, sequences, targets, lr, max_norm)
    return (without, losses_with, norms_with), (clipped, losses_without, norms_without)
