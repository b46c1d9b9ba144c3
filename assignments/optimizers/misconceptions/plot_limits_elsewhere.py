# fails: figure_of_the_curves
# es: los límites de los ejes dejan fuera las curvas
# en: the limits of the axes leave the curves out
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    axes.set_ylim(1e3, 1e4)
    return axes
