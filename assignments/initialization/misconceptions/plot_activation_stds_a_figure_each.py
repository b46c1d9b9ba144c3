# fails: plot_of_activation_stds
# es: una figura por serie
# en: a figure for each series
def plot_activation_stds(stds):
    for name, values in stds.items():
        _, axes = plt.subplots()
        axes.plot(range(1, len(values) + 1), values, label=name)
        axes.set_yscale("log")
        axes.set_xlabel("layer")
        axes.set_ylabel("std")
        axes.legend()
    return axes
