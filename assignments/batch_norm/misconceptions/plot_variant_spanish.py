# fails: nothing
# es: da los nombres de los ejes en español
# en: names the axes in Spanish
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("capa")
    axes.set_ylabel("norma del gradiente")
    axes.legend()
    return axes
