# fails: figure_of_the_losses
# es: dibuja solo la curva de entrenamiento
# en: draws the training curve only
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, label="training")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
