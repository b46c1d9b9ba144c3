# fails: figure_of_the_errors
# es: dibuja la media de los métodos
# en: draws the mean of the methods
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    axes.plot(epsilons, np.mean(list(errors.values()), axis=0), label=' '.join(errors))
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
