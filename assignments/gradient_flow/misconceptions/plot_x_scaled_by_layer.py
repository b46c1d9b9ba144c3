# fails: plot_shows_every_layer
# es: cada capa tiene su propia escala de pasos
# en: each layer has its own scale of steps
def plot_gradient_norms(norms):
    _, ax = plt.subplots()
    for layer in range(norms.shape[1]):
        ax.plot([step * (layer + 1) for step in range(len(norms))], norms[:, layer], label=f"layer {layer}")
    ax.set_yscale("log")
    ax.set_xlabel("step")
    ax.set_ylabel("gradient norm")
    ax.legend()
    return ax
