# fails: figure_of_the_losses
# es: da a las dos curvas el mismo nombre
# en: gives both curves the same name
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="loss")
    axes.plot(validation_losses, label="loss")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
