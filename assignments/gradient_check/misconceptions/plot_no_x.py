# fails: figure_of_the_errors
# es: dibuja el error frente al número de orden, sin épsilon
# en: draws the error against its number, without epsilon
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(range(1, len(values) + 1), values, label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
