# fails: figure_of_the_errors
# es: los nombres de los ejes están cambiados
# en: the names of the axes are swapped
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, values, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("relative error")
    axes.set_ylabel("epsilon")
    axes.legend()
    return axes
