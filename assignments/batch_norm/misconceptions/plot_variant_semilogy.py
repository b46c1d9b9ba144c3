# fails: nothing
# es: usa semilogy
# en: uses semilogy
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.semilogy(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
