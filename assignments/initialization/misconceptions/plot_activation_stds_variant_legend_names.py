# fails: nothing
# es: da los nombres a la leyenda
# en: gives the names to the legend
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(values)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend(list(stds))
    return axes
