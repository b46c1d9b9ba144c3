# fails: nothing
# es: guarda una copia del inicio y la restaura
# en: keeps a copy of the start and restores it
def compare_clipping(model, sequences, targets, lr, max_norm):
    start = copy.deepcopy(model.state_dict())
    runs = []
    for limit in (None, max_norm):
        losses, norms = train_clipped(model, sequences, targets, lr, limit)
        runs.append((copy.deepcopy(model), losses, norms))
        model.load_state_dict(start)
    return tuple(runs)
