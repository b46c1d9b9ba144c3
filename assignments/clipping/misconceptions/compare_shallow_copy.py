# fails: same_start_and_data, clipping_decides
# es: las dos redes comparten los pesos
# en: both nets share their weights
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.copy(model), copy.copy(model)
    return (
        (without, *train_clipped(without, sequences, targets, lr)),
        (clipped, *train_clipped(clipped, sequences, targets, lr, max_norm)),
    )
