# fails: figure_of_the_norms
# es: recorta el eje y deja fuera las normas pequeñas
# en: cuts the axis and leaves small norms out
def plot_norms_by_network(norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        layers = range(1, len(values) + 1)
        axes.plot(layers, values.detach().numpy(), marker="o", label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("gradient norm")
    axes.set_ylim(0.1, 10)
    axes.legend()
    return axes
