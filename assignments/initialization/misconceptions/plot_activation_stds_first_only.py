# fails: plot_of_activation_stds
# es: dibuja solo la primera serie
# en: draws the first series alone
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in list(stds.items())[:1]:
        axes.plot(range(1, len(values) + 1), values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("layer")
    axes.set_ylabel("std")
    axes.legend()
    return axes
