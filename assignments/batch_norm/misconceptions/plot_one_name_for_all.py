# fails: figure_of_the_norms
# es: llama igual a todas las líneas
# en: calls all lines the same
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label="network")
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
