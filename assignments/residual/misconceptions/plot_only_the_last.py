# fails: gradient_flow_plot
# es: dibuja solo la última red
# en: draws the last network only
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in list(reports.items())[-1:]:
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
