# fails: figure_of_the_norms
# es: no dibuja las dos series en los mismos ejes
# en: does not draw both series on the same axes
def plot_clipping(norms_without, norms_with):
    figure, (left, right) = plt.subplots(1, 2)
    for axes, norms, name in ((left, norms_without, "without"), (right, norms_with, "with")):
        axes.plot(norms, label=name)
        axes.set_yscale("log")
        axes.set_xlabel("step")
        axes.set_ylabel("gradient norm")
        axes.legend()
    return left
