# fails: plot_shows_every_layer
# es: dibuja solo la primera capa y la última
# en: draws the first and the last layer only
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in (0, norms.shape[1] - 1):
        ax.plot(norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
