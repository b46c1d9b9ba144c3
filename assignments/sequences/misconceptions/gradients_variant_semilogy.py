# fails: nothing
# es: semilogy y la figura
# en: semilogy, and the figure
def plot_gradients_by_length(lengths, norms):
    figure, axes = plt.subplots()
    for name in norms:
        axes.semilogy(list(lengths), norms[name].tolist(), "s--", label=name)
    axes.set(xlabel="T", ylabel="norma L2")
    axes.legend(loc="lower left")
    return figure
