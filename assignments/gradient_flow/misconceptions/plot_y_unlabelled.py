# fails: plot_shows_every_layer
# es: eje y sin nombre
# en: y axis without a label
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.legend()
    return ax
