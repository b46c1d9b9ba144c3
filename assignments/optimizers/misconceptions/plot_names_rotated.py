# fails: figure_of_the_curves
# es: cada línea lleva el nombre de otra
# en: each line has the name of another
def plot_comparison(curves):
    _, axes = plt.subplots()
    names = list(curves)
    for name, losses in zip(names[1:] + names[:1], curves.values()):
        axes.plot(losses, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
