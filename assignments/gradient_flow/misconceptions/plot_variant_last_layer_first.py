# fails: nothing
# es: dibuja las capas de la última a la primera
# en: draws layers from last to first
def plot_gradient_norms(norms):
    fig, ax = plt.subplots()
    for i in reversed(range(norms.shape[1])):
        ax.plot(norms[:, i].numpy(), label=f"capa {i + 1}")
    ax.set_yscale("log")
    ax.set_xlabel("paso")
    ax.set_ylabel("norma")
    ax.legend()
    return ax
