# fails: plot_shows_every_layer
# es: dibuja la media de las capas
# en: draws the mean over layers
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(1):
        ax.plot(norms.mean(1).numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
