# fails: nothing
# es: da los nombres al hacer la leyenda
# en: gives the names when the legend is made
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    first, = axes.plot(losses)
    second, = axes.plot(validation_losses)
    axes.legend([first, second], ["entrenamiento", "validación"])
    axes.set_xlabel("época")
    axes.set_ylabel("pérdida")
    return axes
