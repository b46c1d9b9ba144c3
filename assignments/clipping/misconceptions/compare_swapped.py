# fails: same_start_and_data, clipping_decides
# es: devuelve los dos resultados cambiados
# en: returns the two results swapped
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    first = (without, *train_clipped(without, sequences, targets, lr))
    second = (clipped, *train_clipped(clipped, sequences, targets, lr, max_norm))
    return second, first
