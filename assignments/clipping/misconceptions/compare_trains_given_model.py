# fails: same_start_and_data
# es: entrena el modelo recibido además de una copia
# en: trains the given model besides one copy
def compare_clipping(model, sequences, targets, lr, max_norm):
    clipped = copy.deepcopy(model)
    return (
        (model, *train_clipped(model, sequences, targets, lr)),
        (clipped, *train_clipped(clipped, sequences, targets, lr, max_norm)),
    )
