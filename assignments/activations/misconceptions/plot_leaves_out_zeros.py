# fails: figure_of_dead_units
# es: no dibuja las series que son todo 0
# en: does not draw the series that are all 0
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        if fractions.max() > 0:
            axes.plot(fractions, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
