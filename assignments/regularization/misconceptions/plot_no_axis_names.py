# fails: figure_of_both_losses
# es: no da nombre a los ejes
# en: does not name the axes
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), train_losses, label="training")
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="validation")
    axes.legend()
    return axes
