# fails: figure_of_the_norms
# es: dibuja los logaritmos en lugar de los valores
# en: draws the logarithms, not the values
def plot_clipping(norms_without, norms_with):
    figure, axes = plt.subplots()
    axes.plot(torch.log10(norms_without), label="without")
    axes.plot(torch.log10(norms_with), label="with")
    axes.set_yscale("log")
    axes.set_xlabel("step")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
