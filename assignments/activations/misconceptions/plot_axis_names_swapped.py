# fails: figure_of_dead_units
# es: intercambia los nombres de los ejes
# en: swaps the names of the axes
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.set_xlabel("fraction of dead units")
    axes.set_ylabel("step")
    axes.legend()
    return axes
