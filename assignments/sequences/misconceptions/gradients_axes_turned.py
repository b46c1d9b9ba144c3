# fails: figure_of_the_gradients
# es: dibuja las longitudes en vertical
# en: draws the lengths on the vertical axis
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(values, lengths, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
