# fails: figure_of_the_gradients
# es: deja los ejes sin nombre
# en: leaves the axes without names
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values, label=name)
    axes.set_yscale("log")
    axes.legend()
    return axes
