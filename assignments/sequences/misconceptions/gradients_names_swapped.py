# fails: figure_of_the_gradients
# es: pone a cada eje el nombre del otro
# en: gives each axis the name of the other
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("gradient norm")
    axes.set_ylabel("length")
    axes.legend()
    return axes
