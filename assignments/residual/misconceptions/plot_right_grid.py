# fails: nothing
# es: con rejilla y colores
# en: with a grid and colours
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.grid(True, which="both")
    ax.legend(loc="lower right")
    return ax
