# fails: same_start_and_data
# es: la red con recorte usa otra tasa de aprendizaje
# en: the clipped net uses another learning rate
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    return (
        (without, *train_clipped(without, sequences, targets, lr)),
        (clipped, *train_clipped(clipped, sequences, targets, lr / 2, max_norm)),
    )
