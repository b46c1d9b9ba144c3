# fails: same_start_and_data, clipping_decides
# es: no recorta en ninguno
# en: clips in neither run
# symptom: late_nan
def compare_clipping(model, sequences, targets, lr, max_norm):
    runs = []
    for _ in range(2):
        net = copy.deepcopy(model)
        runs.append((net, *train_clipped(net, sequences, targets, lr)))
    return tuple(runs)
