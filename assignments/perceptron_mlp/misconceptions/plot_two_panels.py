# fails: figure_of_the_losses
# es: pone cada curva en unos ejes distintos
# en: puts each curve on axes of its own
def plot_losses(losses, validation_losses):
    _, (left, right) = plt.subplots(1, 2)
    left.plot(losses, label="training")
    right.plot(validation_losses, label="validation")
    for axes in (left, right):
        axes.set_xlabel("epoch")
        axes.set_ylabel("loss")
        axes.legend()
    return left
