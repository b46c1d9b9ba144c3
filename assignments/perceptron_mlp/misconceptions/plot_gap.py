# fails: figure_of_the_losses
# es: dibuja la diferencia entre las dos pérdidas
# en: draws the difference of both losses
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(np.subtract(validation_losses, losses), label="gap")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
