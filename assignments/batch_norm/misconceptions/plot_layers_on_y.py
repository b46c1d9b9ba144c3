# fails: figure_of_the_norms
# es: pone las capas en el eje vertical
# en: puts the layers on the vertical axis
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(values.detach().numpy(), layers, marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
