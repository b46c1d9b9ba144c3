# fails: figure_of_the_losses
# es: dibuja la mitad de las épocas
# en: draws half of the epochs
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses[::2], label="training")
    axes.plot(validation_losses[::2], label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
