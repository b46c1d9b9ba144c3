# fails: four_curves
# es: la época en el eje vertical
# en: the epoch on the vertical axis
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(values, range(1, len(values) + 1), label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
