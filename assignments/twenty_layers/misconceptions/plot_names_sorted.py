# fails: four_curves
# es: ordena los nombres, pero no las curvas
# en: sorts the names but not the curves
def plot_losses(losses):
    _, axes = plt.subplots()
    for values in losses.values():
        axes.plot(range(1, len(values) + 1), values)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend(sorted(losses, reverse=True))
    return axes
