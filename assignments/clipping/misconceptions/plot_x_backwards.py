# fails: figure_of_the_norms
# es: los pasos, del último al primero
# en: the steps from the last to the first
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    steps = list(range(len(norms_without), 0, -1))
    axes.plot(steps, norms_without, label="without")
    axes.plot(steps, norms_with, label="with")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
