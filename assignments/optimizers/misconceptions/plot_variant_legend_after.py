# fails: nothing
# es: los nombres dados en la leyenda
# en: the names given in the legend
def plot_comparison(curves):
    figure = plt.figure()
    axes = figure.add_subplot(111)
    lines = [axes.plot(losses)[0] for losses in curves.values()]
    axes.legend(lines, list(curves))
    axes.set_yscale("log")
    axes.set_xlabel("training step")
    axes.set_ylabel("cross-entropy loss")
    axes.set_title("Comparison")
    return axes
