# fails: nothing
# es: todas las series en una llamada
# en: all series in one call
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    lines = axes.plot(torch.stack(list(dead.values()), dim=1).numpy())
    axes.legend(lines, list(dead))
    axes.set_xlabel("step")
    axes.set_ylabel("fraction dead")
    return axes
