# fails: figure_of_both_losses
# es: cuenta las épocas desde 0
# en: counts epochs from 0
def plot_training_curves(train_losses, val_losses):
    _, axes = plt.subplots()
    axes.plot(train_losses.tolist(), marker="o", label="training")
    axes.plot(val_losses.tolist(), linestyle="--", label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
