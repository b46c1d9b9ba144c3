# fails: figure_of_the_curves
# es: todas las líneas con el mismo nombre
# en: all lines with the same name
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses, label="loss")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
