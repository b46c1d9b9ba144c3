# fails: plot_of_activation_stds
# es: pone logarítmico también el eje de las capas
# en: makes the axis of the layers logarithmic too
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values, label=name)
    axes.loglog()
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
