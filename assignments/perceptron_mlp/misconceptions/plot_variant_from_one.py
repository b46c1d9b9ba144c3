# fails: nothing
# es: cuenta las épocas desde 1
# en: counts epochs from 1
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    epochs = np.arange(1, len(losses) + 1)
    axes.plot(epochs, losses, label="train")
    axes.plot(epochs, validation_losses, label="val")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
