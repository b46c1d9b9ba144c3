# fails: plot_shows_every_layer
# es: no dibuja normas por debajo de 1e-6
# en: draws no norms below 1e-6
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    norms = norms.clamp(min=1e-6)
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"layer {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("norm")
    ax.legend()
    return ax
