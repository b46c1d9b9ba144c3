# fails: plot_of_activation_stds
# es: el mismo nombre para todas las líneas
# en: the same name for all lines
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values, label="std")
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
