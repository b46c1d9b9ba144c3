# fails: results_of_each_run
# es: devuelve las pérdidas también en el lugar de las normas
# en: returns the losses in place of the norms too
def compare_clipping(model, sequences, targets, lr, max_norm):
    runs = []
    for limit in (None, max_norm):
        net = copy.deepcopy(model)
        losses, _ = train_clipped(net, sequences, targets, lr, limit)
        runs.append((net, losses, losses))
    return tuple(runs)
