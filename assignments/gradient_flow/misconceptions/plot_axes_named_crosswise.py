# fails: plot_shows_every_layer
# es: los nombres de los ejes, cambiados
# en: the names of the axes swapped
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"layer {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("norm")
    ax.set_ylabel("step")
    ax.legend()
    return ax
