# fails: plot_of_activation_stds
# es: dibuja el logaritmo en un eje lineal
# en: draws the logarithm on a linear axis
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values.log10(), label=name)
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
