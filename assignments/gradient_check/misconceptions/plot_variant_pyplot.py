# fails: nothing
# es: usa plt y devuelve la figura
# en: uses plt and returns the figure
def plot_errors(epsilons, errors):
    figure = plt.figure()
    for name in errors:
        plt.plot(epsilons, errors[name], ".--", label=name)
    plt.xscale("log")
    plt.yscale("log")
    plt.xlabel("eps")
    plt.ylabel("error")
    plt.legend(loc="lower left")
    return figure
