# fails: figure_of_the_losses
# es: ordena las pérdidas antes de dibujarlas
# en: sorts the losses before drawing them
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(sorted(losses, reverse=True), label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
