# fails: figure_of_the_gradients
# es: dibuja en la figura que haya, sin abrir otra
# en: draws on the figure that is there, opening none
def plot_gradients_by_length(lengths, norms):
    axes = plt.gca()
    for name, values in norms.items():
        axes.plot(lengths, values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    axes.legend()
    return axes
