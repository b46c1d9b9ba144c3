# fails: figure_of_the_errors
# es: suaviza las curvas
# en: smooths the curves
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, np.convolve(values, np.ones(3) / 3, mode='same'), label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
