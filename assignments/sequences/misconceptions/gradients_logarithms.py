# fails: figure_of_the_gradients
# es: dibuja los logaritmos en un eje lineal
# en: draws the logarithms on a linear axis
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values.log10(), label=name)
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
