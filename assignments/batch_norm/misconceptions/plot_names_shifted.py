# fails: figure_of_the_norms
# es: da a cada línea el nombre de la red siguiente
# en: gives each line the name of the next network
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    names = [*list(norms)[1:], list(norms)[0]]
    for name, values in zip(names, norms.values()):
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
