# fails: nothing
# es: leyenda de la figura
# en: legend of the figure
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    figure.legend()
    return axes
