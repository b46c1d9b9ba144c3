# fails: figure_of_the_norms
# es: pone logarítmico el eje horizontal y no el vertical
# en: makes the horizontal axis logarithmic, not the vertical one
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_xscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
