# fails: gradient_flow_plot
# es: deja el eje lineal
# en: leaves the axis linear
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
