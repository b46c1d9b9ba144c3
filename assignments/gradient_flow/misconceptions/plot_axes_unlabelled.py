# fails: plot_shows_every_layer
# es: ejes sin nombre
# en: axes without labels
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.legend()
    return ax
