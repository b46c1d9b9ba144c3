# fails: same_start_and_data, clipping_decides
# es: recorta en los dos entrenamientos
# en: clips in both runs
def compare_clipping(model, sequences, targets, lr, max_norm):
    runs = []
    for _ in range(2):
        net = copy.deepcopy(model)
        runs.append((net, *train_clipped(net, sequences, targets, lr, max_norm)))
    return tuple(runs)
