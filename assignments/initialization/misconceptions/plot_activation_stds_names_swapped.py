# fails: plot_of_activation_stds
# es: los nombres, al revés que las líneas
# en: the names in reverse of the lines
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for values in stds.values():
        axes.plot(range(1, len(values) + 1), values)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std of each layer")
    axes.legend(list(stds)[::-1])
    return axes
