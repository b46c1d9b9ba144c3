# fails: plot_shows_every_layer
# es: también el eje de los pasos es logarítmico
# en: the step axis is logarithmic too
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(range(1, len(norms) + 1), norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
