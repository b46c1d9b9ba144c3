# fails: figure_of_the_errors
# es: deja fuera los errores mayores que 0.01
# en: leaves out errors above 0.01
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    for name, values in errors.items():
        axes.plot(np.asarray(epsilons)[values < 1e-2], values[values < 1e-2], label=name)
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("epsilon")
    axes.set_ylabel("relative error")
    axes.legend()
    return axes
