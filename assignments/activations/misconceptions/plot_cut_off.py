# fails: figure_of_dead_units
# es: los límites de los ejes dejan fuera las líneas
# en: the limits of the axes leave the lines outside
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.set_ylim(1.1, 2)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
