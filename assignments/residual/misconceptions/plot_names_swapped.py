# fails: gradient_flow_plot
# es: los nombres de las redes, en otro orden que sus líneas
# en: the networks' names in another order than their lines
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(range(1, len(report) + 1), [norm for _, norm, _ in report])
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend(list(reports)[::-1])
    return ax
