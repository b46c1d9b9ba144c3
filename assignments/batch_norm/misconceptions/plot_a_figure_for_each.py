# fails: figure_of_the_norms
# es: abre una figura para cada red
# en: opens a figure for each network
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        _, axes = plt.subplots()
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
