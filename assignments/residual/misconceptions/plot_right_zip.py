# fails: nothing
# es: con zip y set_yscale al principio
# en: with zip and set_yscale at the start
def plot_gradient_flow(reports):
    fig = plt.figure()
    ax = fig.gca()
    ax.set_yscale("log")
    for label, rows in reports.items():
        _, norms, _ = zip(*rows)
        ax.plot([k + 1 for k in range(len(norms))], norms, "o-", label=label, linewidth=1)
    ax.set_ylabel("‖gradiente‖")
    ax.set_xlabel("capa (desde la entrada)")
    ax.legend(loc="best", fontsize="small")
    return ax
