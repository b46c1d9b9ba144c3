# fails: plot_shows_every_layer
# es: dibuja log10 de los valores en un eje lineal
# en: draws log10 of the values on a linear axis
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in range(norms.shape[1]):
        ax.plot(norms[:, i].log10().numpy(), label=f"capa {i + 1}")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
