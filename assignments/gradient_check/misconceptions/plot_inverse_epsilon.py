# fails: figure_of_the_errors
# es: dibuja el error frente a 1/épsilon
# en: draws the error against 1/epsilon
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(1 / epsilons, values, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
