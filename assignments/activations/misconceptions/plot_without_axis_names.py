# fails: figure_of_dead_units
# es: no pone nombre a los ejes
# en: gives the axes no names
def plot_dead_fractions(dead):
    _, axes = plt.subplots()
    for name, fractions in dead.items():
        axes.plot(fractions, label=name)
    axes.legend()
    return axes
