# fails: figure_of_both_losses
# es: pone la pérdida en horizontal y la época en vertical
# en: puts the loss on the horizontal axis and the epoch on the vertical one
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(train_losses, range(1, len(train_losses) + 1), label="training")
    axes.plot(val_losses, range(1, len(val_losses) + 1), label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
