# fails: figure_of_the_norms
# es: dibuja solo la media de cada red
# en: draws the mean of each network only
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, [values.detach().mean().item()] * len(values), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
