# fails: nothing
# es: leyenda de la figura, en español
# en: the legend is the figure's, in Spanish
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="sin recortar")
    axes.plot(norms_with, label="con recorte (max_norm)")
    axes.set_yscale("log")
    axes.set_xlabel("paso")
    axes.set_ylabel("norma global")
    figure.legend(loc="upper right")
    return axes
