# fails: gradient_flow_plot
# es: no nombra los ejes
# en: does not name the axes
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_yscale("log")
    ax.legend()
    return ax
