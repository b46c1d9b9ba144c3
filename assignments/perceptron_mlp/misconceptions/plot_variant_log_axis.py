# fails: nothing
# es: usa un eje vertical logarítmico
# en: uses a logarithmic vertical axis
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_yscale("log")
    axes.set_xlabel("epochs")
    axes.set_ylabel("cross-entropy")
    axes.legend()
    return axes
