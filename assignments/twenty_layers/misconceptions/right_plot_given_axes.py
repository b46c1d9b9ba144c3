# fails: nothing
# es: plt.gca y estilos por condición
# en: plt.gca and a style for each condition
def plot_losses(losses):
    plt.close("all")
    ax = plt.gca()
    for (name, curve), style in zip(losses.items(), ("-", "--", "-.", ":")):
        ax.plot(list(range(len(curve))), list(curve), style, label=name, linewidth=2)
    ax.set_xlabel("epochs done")
    ax.set_ylabel("training loss")
    ax.grid(True)
    ax.legend(title="condition")
    return ax
