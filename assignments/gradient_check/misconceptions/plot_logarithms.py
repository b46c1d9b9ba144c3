# fails: figure_of_the_errors
# es: dibuja los logaritmos en lugar de los valores
# en: draws the logarithms, not the values
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(np.log10(epsilons), np.log10(values), label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
