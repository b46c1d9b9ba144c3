# fails: gradient_flow_plot
# es: dibuja el logaritmo de la norma además del eje logarítmico
# en: draws the logarithm of the norm besides the log axis
def plot_gradient_flow(reports):
    _, ax = plt.subplots()
    for name, report in reports.items():
        ax.plot(
            range(1, len(report) + 1),
            [-torch.tensor(norm).log10().item() for _, norm, _ in report],
            marker=".",
            label=name,
        )
    ax.set_yscale("log")
    ax.set_xlabel("layer")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
