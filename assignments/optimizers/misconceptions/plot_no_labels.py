# fails: figure_of_the_curves
# es: ejes sin nombre
# en: axes without names
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label=name)
    axes.set_yscale("log")
    axes.legend()
    return axes
