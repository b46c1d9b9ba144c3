# fails: plot_shows_every_layer
# es: dibuja medias móviles
# en: draws moving averages
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].cumsum(0).numpy() / range(1, len(norms) + 1), label=f"layer {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("norm")
    ax.legend()
    return ax
