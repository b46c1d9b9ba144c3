# fails: figure_of_the_norms
# es: dibuja dos veces la misma serie
# en: draws the same series twice
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without, label="without")
    axes.plot(norms_without, label="with")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
