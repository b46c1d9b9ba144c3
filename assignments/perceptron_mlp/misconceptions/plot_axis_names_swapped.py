# fails: figure_of_the_losses
# es: los nombres de los ejes están cambiados
# en: the names of the axes are swapped
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("loss")
    axes.set_ylabel("epoch")
    axes.legend()
    return axes
