# fails: nothing
# es: leyenda de la figura, capas desde 0, en español
# en: the legend is the figure's, layers from 0, in Spanish
def plot_gradient_norms(norms):
    _, ax = plt.subplots()
    for layer in range(norms.shape[1]):
        ax.plot(norms[:, layer], label=f"capa {layer}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("gradient norm")
    ax.figure.legend(title="capas")
    return ax
