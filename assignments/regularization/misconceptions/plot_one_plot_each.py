# fails: figure_of_both_losses
# es: dibuja cada curva en ejes distintos
# en: draws each curve on axes of its own
def plot_training_curves(train_losses, val_losses):
    _, (axes, other) = plt.subplots(1, 2)
    axes.plot(range(1, len(train_losses) + 1), train_losses, label="training")
    other.plot(range(1, len(val_losses) + 1), val_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
