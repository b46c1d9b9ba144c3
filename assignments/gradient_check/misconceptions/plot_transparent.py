# fails: figure_of_the_errors
# es: las líneas son transparentes
# en: the lines are transparent
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, values, label=name, alpha=0.0)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
