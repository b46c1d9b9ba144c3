# fails: figure_of_the_errors
# es: los nombres de la leyenda están cambiados
# en: the names in the legend are swapped
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in zip(reversed(list(errors)), errors.values()):
        axes.plot(epsilons, values, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
