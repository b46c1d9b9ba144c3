# fails: figure_of_the_norms
# es: líneas transparentes: no se ve nada
# en: transparent lines: nothing is seen
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="without", alpha=0)
    axes.plot(norms_with, label="with", alpha=0)
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
