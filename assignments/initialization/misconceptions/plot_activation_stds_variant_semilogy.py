# fails: nothing
# es: usa semilogy, contando desde 0
# en: uses semilogy, counting from 0
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.semilogy(values, label=name)
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
