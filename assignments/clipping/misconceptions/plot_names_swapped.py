# fails: figure_of_the_norms
# es: los nombres de las dos líneas, intercambiados
# en: the names of the two lines, swapped
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="with clipping")
    axes.plot(norms_with, label="without clipping")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
