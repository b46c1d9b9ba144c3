# fails: same_start_and_data
# es: recorta siempre a 0.5, el límite del ejemplo
# en: always clips to 0.5, the example's limit
def compare_clipping(model, sequences, targets, lr, max_norm):
    without, clipped = copy.deepcopy(model), copy.deepcopy(model)
    losses_without, norms_without = train_clipped(without, sequences, targets, lr)
    losses_with, norms_with = train_clipped(clipped, sequences, targets, lr, 0.5)
    return (without, losses_without, norms_without), (clipped, losses_with, norms_with)
