# fails: figure_of_the_norms
# es: dibuja puntos sueltos con scatter
# en: draws separate points with scatter
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.scatter(layers, values.detach().numpy(), label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
