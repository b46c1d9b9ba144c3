# fails: figure_of_the_gradients
# es: no pone leyenda
# en: puts no legend
def plot_gradients_by_length(lengths, norms):
    _, axes = plt.subplots()
    for name, values in norms.items():
        axes.plot(lengths, values, label=name)
    axes.set_yscale("log")
    axes.set_xlabel("length")
    axes.set_ylabel("gradient norm")
    return axes
