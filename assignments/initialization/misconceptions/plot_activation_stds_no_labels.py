# fails: plot_of_activation_stds
# es: ejes sin nombre
# en: axes without labels
def plot_activation_stds(stds):
    _, axes = plt.subplots()
    for name, values in stds.items():
        axes.plot(range(1, len(values) + 1), values, label=name)
    axes.set_yscale("log")
    axes.legend()
    return axes
