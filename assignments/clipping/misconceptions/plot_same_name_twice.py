# fails: figure_of_the_norms
# es: las dos líneas tienen el mismo nombre
# en: both lines have the same name
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="without")
    axes.plot(norms_with, label="without")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
