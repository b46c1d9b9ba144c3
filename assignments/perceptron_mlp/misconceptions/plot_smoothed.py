# fails: figure_of_the_losses
# es: dibuja medias móviles y no las pérdidas
# en: draws running averages and not the losses
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(np.convolve(losses, np.ones(3) / 3, mode="same"), label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
