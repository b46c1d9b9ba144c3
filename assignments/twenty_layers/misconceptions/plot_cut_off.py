# fails: four_curves
# es: los ejes dejan fuera parte de las curvas
# en: the axes leave part of the curves out
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.set_ylim(0, 1)
    axes.legend()
    return axes
