# fails: figure_of_the_norms
# es: dibuja la media móvil en lugar de los valores
# en: draws a running mean, not the values
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    from itertools import accumulate

    axes.plot([s / (i + 1) for i, s in enumerate(accumulate(norms_without.tolist()))], label="without")
    axes.plot(norms_with, label="with")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
