# fails: plot_shows_every_layer
# es: sin leyenda
# en: no legend
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    return ax
