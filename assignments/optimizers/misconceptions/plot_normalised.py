# fails: figure_of_the_curves
# es: divide cada curva entre su primer valor
# en: divides each curve by its first value
def plot_comparison(curves):
    _, axes = plt.subplots()
    for name, losses in curves.items():
        axes.plot(losses / losses[0], label=name)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("training loss")
    axes.legend()
    return axes
