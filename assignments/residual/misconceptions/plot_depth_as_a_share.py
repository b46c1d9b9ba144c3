# fails: gradient_flow_plot
# es: dibuja la posición relativa, de 0 a 1, en vez del número de capa
# en: draws the relative place, from 0 to 1, instead of the layer number
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot([n / len(report) for n in range(len(report))], [norm for _, norm, _ in report], marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
