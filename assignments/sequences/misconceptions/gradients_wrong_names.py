# fails: figure_of_the_gradients
# es: da a cada línea el nombre de otra red
# en: gives each line the name of another network
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in zip(reversed(list(norms)), norms.values()):
        axes.plot(lengths, values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
