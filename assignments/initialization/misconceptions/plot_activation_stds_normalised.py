# fails: plot_of_activation_stds
# es: divide cada serie por su primer valor
# en: divides each series by its first value
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values / values[0], label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
