# fails: nothing
# es: un bucle sobre los dos límites
# en: a loop over the two limits
def compare_clipping(model, sequences, targets, lr, max_norm):
    runs = []
    for limit in (None, max_norm):
        net = copy.deepcopy(model)
        losses, norms = train_clipped(net, sequences, targets, lr, max_norm=limit)
        runs.append((net, losses, norms))
    return runs[0], runs[1]
