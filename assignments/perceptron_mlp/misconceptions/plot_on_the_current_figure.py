# fails: figure_of_the_losses
# es: dibuja en la figura que esté abierta en lugar de hacer una nueva
# en: draws on the figure that is open instead of making a new one
def plot_losses(losses, validation_losses):
    axes = plt.gca()
    axes.plot(losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
