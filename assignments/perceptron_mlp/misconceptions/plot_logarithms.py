# fails: figure_of_the_losses
# es: dibuja los logaritmos de las pérdidas
# en: draws the logarithms of the losses
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(np.log(losses), label="training")
    axes.plot(np.log(validation_losses), label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
