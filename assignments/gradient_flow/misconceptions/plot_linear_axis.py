# fails: plot_shows_every_layer
# es: eje lineal: las capas tempranas quedan pegadas a cero
# en: linear axis: early layers stick to zero
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
