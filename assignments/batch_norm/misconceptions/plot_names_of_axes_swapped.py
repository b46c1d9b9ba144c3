# fails: figure_of_the_norms
# es: cambia los nombres de los ejes
# en: swaps the names of the axes
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("gradient norm")
    axes.set_ylabel("layer")
    axes.legend()
    return axes
