# fails: nothing
# es: semilogy y leyenda con nombres propios
# en: semilogy and a legend with names of its own
def plot_losses(losses):
    fig = plt.figure()
    ax = fig.add_subplot()
    lines = [ax.semilogy(torch.arange(1, len(v) + 1).numpy(), v)[0] for v in losses.values()]
    ax.legend(lines, [name.replace("_", " + ", 1) for name in losses])
    ax.set(xlabel="epoch", ylabel="cross-entropy (nats)")
    return ax
