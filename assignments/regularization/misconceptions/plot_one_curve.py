# fails: figure_of_both_losses
# es: dibuja solo la pérdida de validación
# en: draws the validation loss only
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
