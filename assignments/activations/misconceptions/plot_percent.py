# fails: figure_of_dead_units
# es: dibuja porcentajes en lugar de los valores dados
# en: draws percentages in place of the given values
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(100 * fractions, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("dead units (%)")
    axes.legend()
    return axes
