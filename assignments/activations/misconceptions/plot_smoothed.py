# fails: figure_of_dead_units
# es: dibuja medias móviles en lugar de los valores
# en: draws moving averages in place of the values
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot((fractions[1:] + fractions[:-1]) / 2, label=name)
    axes.set_xlabel("step")
    axes.set_ylabel("fraction of dead units")
    axes.legend()
    return axes
