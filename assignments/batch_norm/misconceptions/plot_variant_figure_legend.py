# fails: nothing
# es: pone la leyenda en la figura y dibuja las redes al revés
# en: puts the legend on the figure and draws the networks in reverse
def plot_norms_by_network(norms):
    figure = plt.figure()
    ax = figure.add_subplot(1, 1, 1, yscale="log", xlabel="depth (layers)", ylabel="norm")
    for name, values in reversed(list(norms.items())):
        ax.plot(torch.arange(1, values.numel() + 1), values.tolist(), label=name)
    figure.legend()
    return ax
