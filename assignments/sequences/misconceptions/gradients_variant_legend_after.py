# fails: nothing
# es: la leyenda al final
# en: the legend at the end
def plot_gradients_by_length(lengths, norms):
    axes = plt.subplots()[1]
    lines = [axes.plot(lengths, v)[0] for v in norms.values()]
    axes.legend(lines, list(norms))
    axes.set_yscale("log")
    axes.set_xlabel("length of the sequence")
    axes.set_ylabel("norm at the first step")
    axes.grid(True)
    return axes
