# fails: figure_of_the_losses
# es: dibuja una pérdida contra la otra
# en: draws one loss against the other
def plot_losses(losses, validation_losses):
    _, axes = plt.subplots()
    axes.plot(losses, validation_losses, label="training")
    axes.plot(validation_losses, label="validation")
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
