# fails: plot_shows_every_layer
# es: una figura por capa
# en: a figure a layer
def plot_gradient_norms(norms):
    fig, axes = plt.subplots(norms.shape[1], 1)
    for i, ax in enumerate(axes):
        ax.plot(norms[:, i].numpy(), label=f"layer {i + 1}")
        ax.set_yscale("log")
        ax.set_xlabel("step")
        ax.set_ylabel("norm")
        ax.legend()
    return axes
