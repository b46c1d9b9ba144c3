# fails: same_start_and_data, clipping_decides
# es: las dos redes comparten los pesos
# en: both nets share their weights
def compare_clipping(model, sequences, targets, lr, max_norm):
    first = train_clipped(model, sequences, targets, lr)
    second = train_clipped(model, sequences, targets, lr, max_norm)
    return (model, *first), (model, *second)
