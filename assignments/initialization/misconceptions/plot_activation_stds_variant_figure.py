# fails: nothing
# es: devuelve la figura
# en: returns the figure
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes.figure
