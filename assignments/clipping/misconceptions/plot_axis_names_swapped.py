# fails: figure_of_the_norms
# es: los nombres de los ejes, intercambiados
# en: the names of the axes, swapped
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="without")
    axes.plot(norms_with, label="with")
    axes.set_yscale("log")
    axes.set_xlabel("gradient norm")
    axes.set_ylabel("step")
    axes.legend()
    return axes
