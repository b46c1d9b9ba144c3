# fails: figure_of_the_errors
# es: los ejes no tienen nombre
# en: the axes have no names
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, values, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.legend()
    return axes
