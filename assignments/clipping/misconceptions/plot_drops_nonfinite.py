# fails: figure_of_the_norms
# es: deja fuera los inf y nan
# en: leaves out inf and nan
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(norms_without[torch.isfinite(norms_without)], label="without")
    axes.plot(norms_with, label="with")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
