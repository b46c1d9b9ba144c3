# fails: figure_of_the_norms
# es: deja fuera la primera capa
# en: leaves out the first layer
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers[1:], values.detach().numpy()[1:], marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
