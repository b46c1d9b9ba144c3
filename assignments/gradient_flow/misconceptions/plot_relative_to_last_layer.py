# fails: plot_shows_every_layer
# es: divide todo entre la última capa
# en: divides all by the last layer
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot((norms[:, i] / norms[:, -1]).numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
