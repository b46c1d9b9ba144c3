# fails: figure_of_the_norms
# es: ejes sin nombre
# en: axes without names
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="without")
    axes.plot(norms_with, label="with")
    axes.set_yscale("log")
    axes.legend()
    return axes
