# fails: plot_shows_every_layer
# es: todas las líneas con el mismo nombre
# en: the same label on all lines
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label="capa")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
