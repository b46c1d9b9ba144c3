# fails: nothing
# es: eje vertical logarítmico, devuelve la figura
# en: logarithmic vertical axis, returns the figure
def plot_losses(losses):
    figure, axes = plt.subplots()
    for condition, values in losses.items():
        axes.plot(range(1, len(values) + 1), values, label=condition)
    axes.set_xlabel("epoch")
    axes.set_ylabel("loss")
    axes.set_yscale("log")
    axes.legend(loc="lower left")
    return figure
