# fails: same_start_and_data, clipping_decides
# es: copia el modelo cuando ya está entrenado
# en: copies the model once it has been trained
def compare_clipping(model, sequences, targets, lr, max_norm):
    first = train_clipped(model, sequences, targets, lr)
    clipped = copy.deepcopy(model)
    return (model, *first), (clipped, *train_clipped(clipped, sequences, targets, lr, max_norm))
