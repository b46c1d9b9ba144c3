# fails: figure_of_the_losses
# es: dibuja dos veces la curva de entrenamiento
# en: draws the training curve twice
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.plot(losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
