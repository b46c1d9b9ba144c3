# fails: figure_of_the_norms
# es: los límites del eje dejan fuera casi toda la curva
# en: the limits of the axis leave out nearly all of the curve
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.set_xlim(-1.5, 0.5)
    axes.plot(norms_without, label="without")
    axes.plot(norms_with, label="with")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
