# fails: plot_of_activation_stds
# es: eje lineal: lo pequeño no se ve
# en: linear axis: what is small can't be seen
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values, label=name)
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
