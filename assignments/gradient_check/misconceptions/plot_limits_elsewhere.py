# fails: figure_of_the_errors
# es: los límites de los ejes dejan fuera los datos
# en: the limits of the axes leave the data out
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, values, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.set_ylim(1e5, 1e9)
    axes.legend()
    return axes
