# fails: figure_of_the_gradients
# es: hace una figura por red
# en: makes a figure for each network
def plot_gradients_by_length(lengths, norms):
    for name, values in norms.items():
        _, axes = plt.subplots()
        axes.plot(lengths, values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
