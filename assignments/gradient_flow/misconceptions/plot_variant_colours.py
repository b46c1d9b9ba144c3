# fails: nothing
# es: colores de un mapa y rejilla
# en: colours of a map and a grid
def plot_gradient_norms(norms):
    import numpy as np

    fig, ax = plt.subplots(figsize=(6, 4))
    colours = plt.cm.viridis(np.linspace(0, 1, norms.shape[1]))
    for i, colour in enumerate(colours):
        ax.plot(np.arange(len(norms)), norms[:, i].clone().numpy(), color=colour, label=f"{i}")
    ax.set_yscale("log", base=10)
    ax.grid(True)
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend(ncol=2)
    return ax
