# fails: figure_of_the_losses
# es: no hay leyenda
# en: there is no legend
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    return axes
