# fails: figure_of_the_norms
# es: añade el límite como tercera línea
# en: adds the limit as a third line
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="without")
    axes.plot(norms_with, label="with")
    axes.plot([0.5] * len(norms_with), label="limit")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
