# fails: figure_of_the_norms
# es: dibuja cada serie en sus propios ejes
# en: draws each series on axes of its own
def plot_clipping(norms_without, norms_with):
    figure, (left, right) = plt.subplots(1, 2)
    for axes, norms, name in ((left, norms_without, "without"), (right, norms_with, "with")):
        axes.plot(norms, label=name)
        axes.set_yscale("log")
        axes.set_xlabel("step")
        axes.set_ylabel("gradient norm")
        axes.legend()
    return left
