# fails: figure_of_dead_units
# es: pone nombre a las líneas, pero no muestra la leyenda
# en: names the lines but does not show the legend
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    return axes
