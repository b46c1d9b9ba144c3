# fails: plot_shows_every_layer
# es: numera las capas desde la salida en la leyenda, pero dibuja desde la entrada
# en: numbers the layers from the output in the legend but draws from the input
def plot_gradient_norms(norms):
    _, ax = plt.subplots()
    for layer in range(norms.shape[1]):
        ax.plot(norms[:, layer], label=f"layer {norms.shape[1] - layer}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
