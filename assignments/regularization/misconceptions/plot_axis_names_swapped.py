# fails: figure_of_both_losses
# es: cambia los nombres de los ejes
# en: swaps the names of the axes
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), train_losses, label="training")
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="validation")
    axes.set_xlabel("loss")
    axes.set_ylabel("epoch")
    axes.legend()
    return axes
