# fails: four_curves
# es: un panel por condición
# en: one panel a condition
def plot_losses(losses):
    figure, panels = plt.subplots(2, 2)
    for axes, (condition, values) in zip(panels.flat, losses.items()):
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.legend()
    return figure
