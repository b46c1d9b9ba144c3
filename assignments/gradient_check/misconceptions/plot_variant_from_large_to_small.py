# fails: nothing
# es: dibuja de mayor a menor épsilon
# en: draws from large to small epsilon
def plot_errors(epsilons, errors):
    figure, axes = plt.subplots()
    order = np.argsort(epsilons)[::-1]
    for name, values in errors.items():
        (line,) = axes.plot(np.asarray(epsilons)[order], np.asarray(values)[order], marker="x")
        line.set_label("método: " + name)
    axes.set_xscale("log", base=10)
    axes.set_yscale("log", base=10)
    axes.invert_xaxis()
    axes.set_xlabel("epsilon (step)")
    axes.set_ylabel("error")
    axes.legend()
    return figure, axes
