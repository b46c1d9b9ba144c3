# fails: plot_shows_every_layer
# es: se salta el primer paso
# en: skips the first step
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[1:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
