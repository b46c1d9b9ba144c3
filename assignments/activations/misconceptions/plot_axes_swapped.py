# fails: figure_of_dead_units
# es: pone las fracciones en el eje horizontal
# en: puts the fractions on the horizontal axis
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, range(len(fractions)), label=name)
    axes.set_xlabel("fraction of dead units")
    axes.set_ylabel("step")
    axes.legend()
    return axes
