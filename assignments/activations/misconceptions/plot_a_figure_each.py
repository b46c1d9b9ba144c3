# fails: figure_of_dead_units
# es: abre una figura para cada serie
# en: opens a figure for each series
def plot_dead_fractions(dead):
    for name, fractions in dead.items():
        _, axes = plt.subplots()
        axes.plot(fractions, label=name)
        axes.set_xlabel("step")
        axes.set_ylabel("fraction of dead units")
        axes.legend()
    return axes
