# fails: figure_of_the_gradients
# es: dibuja las normas en 0, 1, 2, … y no en sus longitudes
# en: draws the norms at 0, 1, 2, … instead of at their lengths
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
