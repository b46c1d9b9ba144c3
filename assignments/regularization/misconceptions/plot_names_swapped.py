# fails: figure_of_both_losses
# es: cambia los nombres de las dos curvas
# en: swaps the names of the two curves
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), train_losses, label="validation")
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="training")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
