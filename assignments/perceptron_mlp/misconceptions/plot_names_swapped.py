# fails: figure_of_the_losses
# es: la leyenda llama a cada curva con el nombre de la otra
# en: the legend calls each curve by the other's name
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="validation")
    axes.plot(validation_losses, label="training")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
