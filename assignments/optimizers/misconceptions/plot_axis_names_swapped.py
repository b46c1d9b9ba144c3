# fails: figure_of_the_curves
# es: los nombres de los ejes, intercambiados
# en: the names of the axes, swapped
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("training loss")
    axes.set_ylabel("step")
    axes.legend()
    return axes
