# fails: gradient_flow_plot
# es: no dibuja las capas que no están "ok"
# en: does not draw the layers that are not "ok"
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(*zip(*[(n, r[1]) for n, r in enumerate(report, 1) if r[2] == "ok"]), marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
