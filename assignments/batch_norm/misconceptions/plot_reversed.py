# fails: figure_of_the_norms
# es: dibuja las capas de la última a la primera
# en: draws the layers from the last to the first
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().flip(0).numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
