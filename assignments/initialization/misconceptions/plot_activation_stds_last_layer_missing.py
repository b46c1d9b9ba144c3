# fails: plot_of_activation_stds
# es: pierde la última capa
# en: loses the last layer
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values)), values[:-1], label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
