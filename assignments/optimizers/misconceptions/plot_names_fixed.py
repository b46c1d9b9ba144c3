# fails: figure_of_the_curves
# es: nombres fijos en vez de los recibidos
# en: fixed names instead of the ones that were given
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in zip(["AdamW", "Adam", "SGD"], curves.values()):
        axes.plot(losses, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
