# fails: figure_of_the_gradients
# es: divide cada línea entre su primer valor
# en: divides each line by its first value
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values / values[0], label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
