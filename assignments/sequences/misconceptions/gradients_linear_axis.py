# fails: figure_of_the_gradients
# es: deja el eje vertical lineal
# en: leaves the vertical axis linear
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values, label=name)
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
