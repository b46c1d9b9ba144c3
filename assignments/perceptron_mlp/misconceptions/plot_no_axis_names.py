# fails: figure_of_the_losses
# es: los ejes no tienen nombre
# en: the axes have no names
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.legend()
    return axes
