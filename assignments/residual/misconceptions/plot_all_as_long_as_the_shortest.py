# fails: gradient_flow_plot
# es: corta todas las redes a las capas de la más corta
# en: cuts all networks to the layers of the shortest
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    shortest = min(map(len, reports.values()))
    for name, report in reports.items():
        ax.plot(range(1, shortest + 1), [norm for _, norm, _ in report[:shortest]], marker=".", label=name)
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
