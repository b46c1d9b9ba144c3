# fails: results_of_each_run
# es: las normas de los dos entrenamientos, intercambiadas
# en: the norms of the two runs, swapped
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    losses_without, norms_without = train_clipped(without, sequences, targets, lr)
    losses_with, norms_with = train_clipped(clipped, sequences, targets, lr, max_norm)
    return (without, losses_without, norms_with), (clipped, losses_with, norms_without)
