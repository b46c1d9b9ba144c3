# fails: nothing
# es: usa semilogx y cambia el eje vertical
# en: uses semilogx and changes the vertical axis
def plot_errors(epsilons, errors):
    axes = plt.figure().add_subplot()
    for name, values in reversed(list(errors.items())):
        axes.semilogx(epsilons, values, label=name)
    axes.semilogy()
    axes.set_xlabel("tamaño del paso (épsilon)")
    axes.set_ylabel("error relativo del gradiente")
    axes.legend()
    return axes
