# fails: figure_of_the_curves
# es: líneas transparentes: no se ve nada
# en: transparent lines: nothing is seen
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name, alpha=0)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
