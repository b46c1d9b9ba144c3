# fails: losses_of_both_sets, gap_of_the_losses, gap_in_evaluation_mode, gap_leaves_the_model
# es: devuelve ceros, sin mirar el modelo
# en: returns zeros without looking at the model
def generalization_gap(model, train_x, train_y, val_x, val_y):
    return 0.0, 0.0, 0.0
