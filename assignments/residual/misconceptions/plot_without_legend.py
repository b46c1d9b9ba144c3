# fails: gradient_flow_plot
# es: no pone leyenda
# en: draws no legend
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    return ax
