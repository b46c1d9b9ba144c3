# fails: nothing
# es: los pasos desde 1, con rejilla y estilos
# en: steps from 1, with a grid and styles
def plot_comparison(curves):
    figure, axes = plt.subplots()
    for style, (name, losses) in zip(["-", "--", "-.", ":"], curves.items()):
        axes.plot(torch.arange(1, len(losses) + 1), losses, style, label=name)
    axes.grid(True, which="both")
    axes.set_yscale("log")
    axes.set_xlabel("steps")
    axes.set_ylabel("loss (nats)")
    axes.legend(loc="upper right", title="optimiser")
    return figure, axes
