# fails: nothing
# es: las redes en otro orden, figura y ejes
# en: the networks in another order, figure and axes
def plot_gradients_by_length(lengths, norms):
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.set_yscale("log")
    ax.set_title("gradient by length")
    ax.set_xlabel("T")
    ax.set_ylabel("|| dL / dx_1 ||")
    for name in reversed(list(norms)):
        ax.plot(lengths, norms[name], label=name, marker=".")
    ax.legend()
    fig.tight_layout()
    return fig, ax
