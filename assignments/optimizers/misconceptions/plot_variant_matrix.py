# fails: nothing
# es: todas las curvas en una llamada
# en: all curves in one call
def plot_comparison(curves):
    _, axes = plt.subplots()
    axes.plot(torch.stack(list(curves.values())).T, label=list(curves))
    axes.axhline(1.0, color="gray", linestyle=":")
    axes.set_yscale("log")
    axes.set_xlabel("iteration")
    axes.set_ylabel("loss")
    axes.legend()
    return axes
