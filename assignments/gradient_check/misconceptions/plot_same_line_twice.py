# fails: figure_of_the_errors
# es: dibuja la misma serie con todos los nombres
# en: draws the same series under all names
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(epsilons, list(errors.values())[0], label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
