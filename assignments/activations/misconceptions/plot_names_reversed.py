# fails: figure_of_dead_units
# es: da a las líneas los nombres en orden inverso
# en: gives the lines the names in reversed order
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in zip(reversed(list(dead)), dead.values()):
        axes.plot(fractions, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
