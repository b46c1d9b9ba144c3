# fails: plot_shows_every_layer
# es: el tiempo corre hacia atrás
# en: time runs backwards
def plot_gradient_norms(norms):
    _, ax = plt.subplots()
    for layer in range(norms.shape[1]):
        ax.plot(range(len(norms), 0, -1), norms[:, layer], label=f"layer {layer}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
