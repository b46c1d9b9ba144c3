# fails: figure_of_both_losses
# es: ordena las pérdidas antes de dibujarlas
# en: sorts the losses before drawing them
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(range(1, len(train_losses) + 1), train_losses.sort(descending=True).values, label="training")
    axes.plot(range(1, len(val_losses) + 1), val_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
