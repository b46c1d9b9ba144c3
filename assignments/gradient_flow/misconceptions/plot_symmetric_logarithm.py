# fails: plot_shows_every_layer
# es: eje symlog: cerca de cero es lineal
# en: symlog axis: linear near zero
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"layer {i + 1}")
    ax.set_yscale("symlog")
    ax.set_xlabel("step")
    ax.set_ylabel("norm")
    ax.legend()
    return ax
