# fails: plot_shows_every_layer
# es: una línea por paso en vez de por capa
# en: a line a step in place of a layer
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[0]):
        ax.plot(norms[i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
