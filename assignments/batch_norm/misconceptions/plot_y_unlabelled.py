# fails: figure_of_the_norms
# es: no da nombre al eje vertical
# en: does not label the vertical axis
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.legend()
    return axes
